package amur.accounts;

public record RoleAssignment(Role role, Scope scope) {}
