package amur.web.files;

import java.nio.charset.Charset;

/** The encodings in which tables of the two countries come. */
public enum TextEncoding {
    UTF_8("UTF-8"),
    UTF_16LE("UTF-16LE"),
    UTF_16BE("UTF-16BE"),
    GB18030("GB18030"),
    WINDOWS_1251("windows-1251"),
    /** Of DOS, still written by some Russian accounting programs. */
    IBM866("IBM866"),
    KOI8_R("KOI8-R");

    private final String label;

    TextEncoding(String label) {
        this.label = label;
    }

    /** The name of its register, the same in every language. */
    public String label() {
        return label;
    }

    public Charset charset() {
        return Charset.forName(label);
    }
}
