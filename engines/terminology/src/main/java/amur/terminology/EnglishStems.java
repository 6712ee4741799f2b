package amur.terminology;

/**
 * What the forms of an English word share: plural, -ing and -ed undone, and the two ways of spelling made one (colour, color;
 * sulphate, sulfate; fibre, fiber; moulding, molding).
 */
final class EnglishStems {
    private static final String VOWELS = "aeiouy";

    private EnglishStems() {}

    static String of(String form) {
        if (form.length() < 3 || !isWord(form)) {
            return form;
        }
        String word = singular(form);
        word = suffix(word);
        word = spelling(word);
        int n = word.length();
        if (n > 3 && word.charAt(n - 1) == 'e') {
            word = word.substring(0, n - 1);
        } else if (n > 2 && word.charAt(n - 1) == 'y' && !isVowel(word, n - 2)) {
            word = word.substring(0, n - 1) + "i";
        }
        return word;
    }

    private static boolean isWord(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (form.charAt(i) < 'a' || form.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static String singular(String word) {
        int n = word.length();
        if (n < 4 || word.charAt(n - 1) != 's' || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies") && n > 4) {
            return word.substring(0, n - 3) + "y";
        }
        if (word.endsWith("ches") || word.endsWith("shes") || word.endsWith("sses") || word.endsWith("xes")) {
            return word.substring(0, n - 2);
        }
        if (word.endsWith("knives") || word.endsWith("leaves") || word.endsWith("shelves") || word.endsWith("halves")) {
            return word.substring(0, n - 3) + (word.endsWith("knives") ? "fe" : "f");
        }
        return word.substring(0, n - 1);
    }

    private static String suffix(String word) {
        int n = word.length();
        int cut = word.endsWith("ing") ? 3 : word.endsWith("ed") ? 2 : 0;
        if (cut == 0 || n - cut < 3 || !hasVowel(word, n - cut) || word.endsWith("eed")) {
            return word;
        }
        String rest = word.substring(0, n - cut);
        int m = rest.length();
        char last = rest.charAt(m - 1);
        boolean doubled = m > 3 && last == rest.charAt(m - 2) && "lsz".indexOf(last) < 0;
        return doubled ? rest.substring(0, m - 1) : rest;
    }

    private static String spelling(String word) {
        String s = word;
        if (s.contains("sulph")) {
            s = s.replace("sulph", "sulf");
        }
        if (s.length() > 4) {
            if (s.endsWith("our")) {
                s = s.substring(0, s.length() - 2) + "r";
            } else if (s.endsWith("tre") || s.endsWith("bre")) {
                s = s.substring(0, s.length() - 2) + "er";
            } else if (s.endsWith("is") && !s.endsWith("sis") || s.endsWith("ise")) {
                s = s.replaceAll("ise?$", "iz");
            }
        }
        return switch (s) {
            case "aluminum" -> "aluminium";
            case "grey" -> "gray";
            case "tyre" -> "tire";
            case "mould" -> "mold";
            case "plough" -> "plow";
            case "jewellery" -> "jewelry";
            default -> s;
        };
    }

    private static boolean hasVowel(String word, int end) {
        for (int i = 0; i < end; i++) {
            if (isVowel(word, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVowel(String word, int at) {
        return VOWELS.indexOf(word.charAt(at)) >= 0;
    }
}
