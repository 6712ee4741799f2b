package amur.exhibitors.products;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The eleven rules of Incoterms 2020 (International Chamber of Commerce), in its order: for any mode of transport, then by water. */
public enum Incoterm {
    EXW,
    FCA,
    CPT,
    CIP,
    DAP,
    DPU,
    DDP,
    FAS,
    FOB,
    CFR,
    CIF;

    /** The message key of what it is called. */
    public String key() {
        return "exhibitors.products.incoterm." + name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Incoterm> find(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        return Stream.of(values()).filter(one -> one.name().equals(wanted)).findFirst();
    }
}
