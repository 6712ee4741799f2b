package amur.editions;

import amur.web.UserFacingException;

/**
 * Tables in rows, in the order of their numbers.
 *
 * @param perRow tables of a row
 * @param apart metres from a table to the next of its row
 * @param rowsApart metres from a row to the next
 */
public record TableRows(int perRow, int apart, int rowsApart) {
    public static final int MOST_PER_ROW = 500;
    public static final int MOST_APART = 20;

    public TableRows {
        if (perRow < 1 || perRow > MOST_PER_ROW) {
            throw new UserFacingException("editions.hall.per_row.invalid", perRow, MOST_PER_ROW);
        }
        requireDistance(apart);
        requireDistance(rowsApart);
    }

    private static void requireDistance(int metres) {
        if (metres < 1 || metres > MOST_APART) {
            throw new UserFacingException("editions.hall.apart.invalid", metres, MOST_APART);
        }
    }

    /** @param table from 1 */
    public HallPlace place(int table) {
        return new HallPlace((table - 1) % perRow * apart, (table - 1) / perRow * rowsApart);
    }
}
