package amur.web.files;

import amur.web.UserFacingException;
import java.util.Locale;

/** A file is no table that can be read. {@code where} is the row, counted as the user's program counts, or 0. */
public final class UnreadableTable extends UserFacingException {
    private static final long serialVersionUID = 1L;

    private final TableFault fault;
    private final int where;

    UnreadableTable(TableFault fault) {
        this(fault, 0);
    }

    UnreadableTable(TableFault fault, int where) {
        super("web.files.fault." + fault.name().toLowerCase(Locale.ROOT), where, limit(fault));
        this.fault = fault;
        this.where = where;
    }

    private static long limit(TableFault fault) {
        return switch (fault) {
            case TOO_LARGE -> TableReader.MAX_BYTES / (1 << 20);
            case TOO_MANY_ROWS -> TableReader.MAX_ROWS;
            case TOO_MANY_COLUMNS -> TableReader.MAX_COLUMNS;
            case CELL_TOO_LONG -> TableReader.MAX_CELL;
            case EMPTY, TRUNCATED, MALFORMED, OLD_EXCEL, NO_TABLE -> 0;
        };
    }

    public TableFault fault() {
        return fault;
    }

    public int where() {
        return where;
    }
}
