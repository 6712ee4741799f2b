package amur.matchmaking;

/** How much one company wants to meet another. Only levels above {@code NEVER} can become a request. */
public enum WishLevel {
    MUST_MEET(3),
    MEET(2),
    GLAD_TO(1),
    NEVER(0);

    private final int strength;

    WishLevel(int strength) {
        this.strength = strength;
    }

    /** How strong the wishes of both sides are together, from 1 to {@link #strongest()}; what that counts for is a setting. */
    static int together(WishLevel one, WishLevel other) {
        if (one == NEVER || other == NEVER) {
            throw new IllegalArgumentException("A never-pair has no weight");
        }
        return one.strength + other.strength - 1;
    }

    static int strongest() {
        return together(MUST_MEET, MUST_MEET);
    }
}
