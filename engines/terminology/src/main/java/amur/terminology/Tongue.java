package amur.terminology;

import java.util.Locale;
import java.util.Optional;

/** A language of the thesaurus, in the order of its columns. */
public enum Tongue {
    EN,
    RU,
    ZH;

    /** The code in commands and addresses: {@code zh}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a code such as {@code ru}; empty for one the thesaurus does not have. */
    public static Optional<Tongue> find(String code) {
        for (Tongue tongue : values()) {
            if (tongue.code().equals(code)) {
                return Optional.of(tongue);
            }
        }
        return Optional.empty();
    }
}
