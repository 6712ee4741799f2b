package amur.exhibitors.verification;

public record VerificationId(long value) {}
