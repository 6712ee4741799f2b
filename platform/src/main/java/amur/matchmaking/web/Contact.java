package amur.matchmaking.web;

/** A person of the other company; made only once a request between the two is accepted. */
public record Contact(String name, String latinName, String jobTitle, String email, String languages, String sign) {}
