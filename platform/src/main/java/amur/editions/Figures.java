package amur.editions;

import amur.shared.Tsv;
import java.util.List;

/** The figures people have stated about an edition. What the rooms count themselves comes from {@link FigureSource}. */
public interface Figures {
    /** In the order of the counters, then the newest source first. */
    List<Entered> list(EditionId edition);

    FigureId enter(EditionId edition, Figure figure);

    /** {@link amur.web.ConflictException} if the figure is no longer in that version. */
    void change(EditionId edition, FigureId id, int version, Figure figure);

    void remove(EditionId edition, FigureId id, int version);

    /** Enters the figures of a file that are not there yet, by counter, definition and source; says how many were new. */
    int load(EditionId edition, Tsv file);

    /** The figures of the 8th EXPO as its hosts and the press stated them, {@code figures-harbin-2024.tsv}. */
    static Tsv harbin2024() {
        String file = "figures-harbin-2024.tsv";
        return Tsv.read(java.util.Objects.requireNonNull(Figures.class.getResourceAsStream(file), file), file);
    }

    record Entered(FigureId id, int version, Figure figure) {}
}
