package amur.accounts.web;

import amur.web.UploadLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Sessions, sign-in, headers. Which address needs which right is not said here but at each handler ({@code @PublicPage}, {@code
 * @Requires}) and enforced by {@link AccessInterceptor}.
 */
@Configuration
class SecurityConfiguration implements WebMvcConfigurer {
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";

    private final AccessInterceptor access;

    SecurityConfiguration(AccessInterceptor access) {
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access);
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(12);
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            AuthenticationProvider passwords,
            Destinations destinations,
            IdentityProvider provider,
            ProviderSignIn providerSignIn,
            UploadLimit uploadLimit)
            throws Exception {
        if (provider.isSet()) {
            http.oauth2Login(login -> login.loginPage("/sign-in")
                    .clientRegistrationRepository(provider)
                    .authorizedClientRepository(new NoTokens())
                    .successHandler(providerSignIn)
                    .failureHandler(providerSignIn));
        }
        return http.addFilterBefore(uploadLimit.filter(), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .authenticationProvider(passwords)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .successHandler(
                                (request, response, authentication) -> response.sendRedirect(request.getContextPath()
                                        + destinations.after(authentication, request.getParameter("back"))))
                        .failureHandler((request, response, failure) -> response.sendRedirect(request.getContextPath()
                                + "/sign-in?failed=" + SignInController.reason(failure)
                                + SignInController.backParameter(request.getParameter("back")))))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .logoutSuccessHandler((request, response, authentication) ->
                                response.sendRedirect(request.getContextPath() + "/")))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }
}
