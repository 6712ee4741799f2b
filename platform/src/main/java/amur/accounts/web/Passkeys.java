package amur.accounts.web;

import amur.accounts.Accounts;
import amur.accounts.Credentials;
import amur.accounts.Person;
import amur.accounts.PersonId;
import amur.accounts.SignedIn;
import amur.web.PublicAddress;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passkeys (W3C Web Authentication, level 3), kept in the database so that any node knows them. The library checks origin,
 * challenge and signature; here is only whose they are. A user's name towards the library is the person's number.
 */
@Component
class Passkeys {
    private final Accounts accounts;
    private final Credentials credentials;
    private final JdbcPublicKeyCredentialUserEntityRepository users;
    private final JdbcUserCredentialRepository keys;
    private final Webauthn4JRelyingPartyOperations party;

    Passkeys(
            Accounts accounts,
            Credentials credentials,
            JdbcOperations jdbc,
            @Value("${amur.passkeys.rp-id}") String rpId,
            @Value("${amur.passkeys.origins}") List<String> origins) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.users = new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
        this.keys = new JdbcUserCredentialRepository(jdbc);
        // A browser names its origin without a slash at the end; who has set one would have no passkey accepted.
        Set<String> allowed =
                origins.stream().map(PublicAddress::origin).collect(Collectors.toCollection(LinkedHashSet::new));
        this.party = new Webauthn4JRelyingPartyOperations(
                users,
                keys,
                PublicKeyCredentialRpEntity.builder().id(rpId).name("Amur").build(),
                allowed);
        // What the device shows when it asks which passkey to use: a name and an e-mail instead of a number.
        party.setCustomizeCreationOptions(options -> accounts.current()
                .map(signedIn -> accounts.get(signedIn.personId()))
                .ifPresent(person -> options.user(shown(person))));
    }

    private PublicKeyCredentialUserEntity shown(Person person) {
        PublicKeyCredentialUserEntity stored = Objects.requireNonNull(
                users.findByUsername(Long.toString(person.id().value())));
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(stored.getId())
                .name(person.email())
                .displayName(person.displayName())
                .build();
    }

    /** The latest first. */
    List<CredentialRecord> of(PersonId person) {
        return Optional.ofNullable(users.findByUsername(Long.toString(person.value())))
                .map(user -> keys.findByUserId(user.getId()))
                .orElse(List.of())
                .stream()
                .sorted(Comparator.comparing(CredentialRecord::getCreated).reversed())
                .toList();
    }

    @Transactional
    public PublicKeyCredentialCreationOptions creationOptions() {
        return party.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(current()));
    }

    @Transactional
    public void register(
            PublicKeyCredentialCreationOptions asked,
            PublicKeyCredential<AuthenticatorAttestationResponse> made,
            String label) {
        party.registerCredential(
                new ImmutableRelyingPartyRegistrationRequest(asked, new RelyingPartyPublicKey(made, label)));
    }

    /** Whether there was such a passkey of this person. */
    @Transactional
    public boolean delete(PersonId person, String id) {
        Optional<CredentialRecord> own = of(person).stream()
                .filter(key -> key.getCredentialId().toBase64UrlString().equals(id))
                .findFirst();
        own.ifPresent(key -> keys.delete(key.getCredentialId()));
        return own.isPresent();
    }

    PublicKeyCredentialRequestOptions requestOptions() {
        return party.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(current()));
    }

    @Transactional
    public SignedIn signIn(
            PublicKeyCredentialRequestOptions asked, PublicKeyCredential<AuthenticatorAssertionResponse> answer) {
        PublicKeyCredentialUserEntity user = party.authenticate(new RelyingPartyAuthenticationRequest(asked, answer));
        return credentials.signedIn(new PersonId(Long.parseLong(user.getName())));
    }

    @SuppressWarnings("NullAway") // the library takes null for nobody
    private static Authentication current() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
