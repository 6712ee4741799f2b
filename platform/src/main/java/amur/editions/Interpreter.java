package amur.editions;

import java.util.Set;

/** An interpreter of a pool; {@code number} from 1 within it, {@code away} the slots at which they cannot work. */
public record Interpreter(int number, String name, Set<Integer> away) {
    public Interpreter {
        away = Set.copyOf(away);
    }
}
