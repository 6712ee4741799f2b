package amur.accounts.web;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The organizer's identity provider (OpenID Connect), if the settings name one. Its addresses are asked for at the first sign-in and
 * not at the start: a provider that is down must not keep a node from starting.
 */
@Component
class IdentityProvider implements ClientRegistrationRepository {
    static final String ID = "oidc";

    private final String issuer;
    private final String clientId;
    private final String clientSecret;
    private final String name;
    private final AtomicReference<@Nullable ClientRegistration> known = new AtomicReference<>();

    IdentityProvider(
            @Value("${amur.oidc.issuer:}") String issuer,
            @Value("${amur.oidc.client-id:}") String clientId,
            @Value("${amur.oidc.client-secret:}") String clientSecret,
            @Value("${amur.oidc.name:}") String name) {
        this.issuer = issuer.strip();
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.name = name.isBlank() ? this.issuer.replaceFirst("^https?://", "") : name;
    }

    boolean isSet() {
        return !issuer.isEmpty();
    }

    /** What readers know it by; empty where there is none. */
    String name() {
        return isSet() ? name : "";
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        if (!isSet() || !registrationId.equals(ID)) {
            return null;
        }
        ClientRegistration found = known.get();
        if (found == null) {
            found = ClientRegistrations.fromIssuerLocation(issuer)
                    .registrationId(ID)
                    .clientId(clientId)
                    .clientSecret(clientSecret)
                    .scope("openid", "email")
                    .build();
            known.set(found);
        }
        return found;
    }
}
