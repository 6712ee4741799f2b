package amur.editions;

import java.util.List;

/**
 * The interpreters of one language pair.
 *
 * @param pair two BCP 47 primary tags in alphabetical order, joined by a hyphen: {@code ru-zh}
 */
public record InterpreterPool(String pair, List<Interpreter> interpreters) {
    public InterpreterPool {
        interpreters = List.copyOf(interpreters);
        if (!pair.matches("[a-z]{2,3}-[a-z]{2,3}")) {
            throw new IllegalArgumentException("Not a language pair: '" + pair + "'. Write it like ru-zh.");
        }
    }

    /** How many can work at a slot. */
    public int sizeAt(int slot) {
        return (int) interpreters.stream()
                .filter(interpreter -> !interpreter.away().contains(slot))
                .count();
    }

    /** The pair of two languages in the one order that names pools. */
    public static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one;
    }
}
