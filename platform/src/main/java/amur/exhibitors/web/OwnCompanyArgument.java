package amur.exhibitors.web;

import amur.editions.Edition;
import amur.editions.Editions;
import amur.exhibitors.OwnCompany;
import amur.web.EditionContext;
import amur.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives handlers of every room below the {@link OwnCompany} of who asks. */
@Configuration
class OwnCompanyArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private final Editions editions;
    private final OwnCompanies own;
    private final EditionContext context;

    OwnCompanyArgument(Editions editions, OwnCompanies own, EditionContext context) {
        this.editions = editions;
        this.own = own;
        this.context = context;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == OwnCompany.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Edition edition = context.edition(request)
                .flatMap(head -> editions.findBySlug(head.slug()))
                .orElseThrow(() -> new NotFound("no edition in the address"));
        String number = Objects.requireNonNullElse(request.getParameter("company"), "");
        return own.find(edition, number).orElseThrow(() -> new NotFound("company " + number + " of who asks"));
    }
}
