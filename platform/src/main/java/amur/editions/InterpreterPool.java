package amur.editions;

import amur.shared.Language;
import amur.shared.NameOrder;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The pair as a reader of {@code language} calls it: Chinese – Russian, китайский – русский, 俄语 – 中文. */
    public static String name(String pair, Language language) {
        return Stream.of(pair.split("-"))
                .filter(one -> !one.isEmpty())
                .map(one -> Language.nameOf(one, language))
                .sorted(NameOrder.in(language))
                .collect(Collectors.joining(" – "));
    }

    /** The pair of two languages in the one order that names pools. */
    public static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one;
    }
}
