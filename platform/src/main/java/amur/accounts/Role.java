package amur.accounts;

/** What a person is to the fair. What each may do is said by the rooms, see {@link RoleRights}. */
public enum Role {
    ORGANIZER,
    COMPANY_REPRESENTATIVE,
    INTERPRETER_COORDINATOR,
    VISITOR
}
