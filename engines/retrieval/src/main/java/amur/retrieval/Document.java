package amur.retrieval;

import java.util.List;

/**
 * A company or a product as it is searched.
 *
 * @param id unique within its kind
 * @param edition only searches of this edition find it
 * @param names in all languages and scripts there are, the article number not among them
 * @param texts what is said about it, in all languages
 * @param owners of a product the names of its company and brand; found, but for less
 * @param code article number; empty for none
 * @param hs codes, digits only; a company's are those of its goods
 * @param offers what a company offers, to be asked by itself too
 * @param needs what it needs
 */
public record Document(
        Kind kind,
        long id,
        long edition,
        List<String> names,
        List<String> texts,
        List<String> owners,
        String code,
        List<String> hs,
        Goods offers,
        Goods needs) {
    public enum Kind {
        COMPANY,
        PRODUCT
    }

    public Document {
        names = List.copyOf(names);
        texts = List.copyOf(texts);
        owners = List.copyOf(owners);
        hs = List.copyOf(hs);
    }

    /** Without goods of its own: a product. */
    public Document(
            Kind kind,
            long id,
            long edition,
            List<String> names,
            List<String> texts,
            List<String> owners,
            String code,
            List<String> hs) {
        this(kind, id, edition, names, texts, owners, code, hs, Goods.NONE, Goods.NONE);
    }

    /** @param hs codes, digits only */
    public record Goods(List<String> texts, List<String> hs) {
        public static final Goods NONE = new Goods(List.of(), List.of());

        public Goods {
            texts = List.copyOf(texts);
            hs = List.copyOf(hs);
        }
    }

    Key key() {
        return new Key(kind, id);
    }

    /** Which document. */
    public record Key(Kind kind, long id) {
        String term() {
            return (kind == Kind.COMPANY ? "c" : "p") + id;
        }

        /** As a number, for a column. */
        long number() {
            return id * 2 + kind.ordinal();
        }

        static Key of(long number) {
            return new Key(Kind.values()[(int) (number % 2)], number / 2);
        }

        static Key of(String term) {
            return new Key(term.charAt(0) == 'c' ? Kind.COMPANY : Kind.PRODUCT, Long.parseLong(term.substring(1)));
        }
    }
}
