package amur.terminology;

/** Whether a term is in the script of its column. */
final class Scripts {
    private Scripts() {}

    static boolean fit(Tongue tongue, String term) {
        boolean own = false;
        boolean latin = false;
        for (int i = 0; i < term.length(); ) {
            int c = term.codePointAt(i);
            i += Character.charCount(c);
            if (Han.is(c)) {
                if (tongue != Tongue.ZH || Han.isTraditional(c)) {
                    return false;
                }
                own = true;
            } else if (c >= 0x400 && c < 0x530) {
                if (tongue != Tongue.RU) {
                    return false;
                }
                own = true;
            } else if (Character.isLetterOrDigit(c)) {
                if (c >= 0x370 && c != 'α' && c != 'β' && c != 'γ' && c != 'μ' && c != 'Ω') {
                    return false;
                }
                latin = true;
            }
        }
        // Abbreviations such as PVC or USB stand in every column as they are.
        return own || latin && (tongue == Tongue.EN || isAbbreviation(term));
    }

    private static boolean isAbbreviation(String term) {
        return term.strip().length() <= 40;
    }
}
