package amur.meetings;

/**
 * When, where and with whom in between.
 *
 * @param slot index of the edition's slot, from 0
 * @param table number as on its sign, from 1
 * @param pair the interpreter's pool, {@code ru-zh}; empty where the two share a language
 * @param interpreter number within the pool, from 1; 0 where none is needed
 */
public record Place(int slot, int table, String pair, int interpreter) {
    public Place {
        if (slot < 0 || table < 1 || interpreter < 0 || pair.isEmpty() != (interpreter == 0)) {
            throw new IllegalArgumentException("No such place: slot " + slot + ", table " + table + ", interpreter "
                    + interpreter + " of '" + pair + "'");
        }
    }

    public boolean interpreted() {
        return interpreter > 0;
    }
}
