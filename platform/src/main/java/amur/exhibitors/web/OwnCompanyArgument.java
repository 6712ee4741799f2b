package amur.exhibitors.web;

import amur.accounts.Accounts;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.OwnCompany;
import amur.web.EditionContext;
import amur.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
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
    private final Accounts accounts;
    private final Editions editions;
    private final Exhibitors exhibitors;
    private final EditionContext context;

    OwnCompanyArgument(Accounts accounts, Editions editions, Exhibitors exhibitors, EditionContext context) {
        this.accounts = accounts;
        this.editions = editions;
        this.exhibitors = exhibitors;
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
        List<Exhibitor> all = accounts.currentOrganisations().stream()
                .flatMap(organisation -> exhibitors.findByOrganisation(edition.id(), organisation).stream())
                .sorted(Comparator.comparingInt(Exhibitor::number))
                .toList();
        String number = request.getParameter("company");
        return all.stream()
                .filter(company -> number == null || number.equals(Integer.toString(company.number())))
                .findFirst()
                .map(company -> new OwnCompany(company, all))
                .orElseThrow(() -> new NotFound("company " + number + " of who asks"));
    }
}
