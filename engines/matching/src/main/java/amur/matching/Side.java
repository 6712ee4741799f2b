package amur.matching;

/** The two sides of a fair. */
public enum Side {
    A,
    B;

    Side other() {
        return this == A ? B : A;
    }
}
