package amur.exhibitors.screening;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The forms in which a name may have been written, each a row of plain Latin words: legal forms taken away, scripts transliterated
 * (Cyrillic as passports do, Han by pinyin and, since Russian does, by Palladius; the rest by ICU), and the spellings between which
 * transliterations waver drawn together, Chinese names after Wade and Giles put into pinyin: {@code Yury}, {@code Iurii} and {@code Юрий} are one form.
 *
 * <p>Two names in Han are compared as they are written: by sound, every 新华 would be a 兴华.
 *
 * @param forms at least one, unless nothing of the name can be read
 * @param han whether the whole name is written in Han
 */
record NameForms(List<Form> forms, boolean han) {
    private static final int LONGEST = 300;
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    /** What was transliterated before, sign by sign: the rules look at no others, and looking them up is most of the work. */
    private static final Map<Integer, String> PINYINS = new ConcurrentHashMap<>();

    private static final Map<Integer, String> SIMPLE = new ConcurrentHashMap<>();

    private static final Map<Integer, String> CYRILLIC = cyrillic();

    NameForms {
        forms = List.copyOf(forms);
    }

    /**
     * @param common whether many firms are called so
     * @param letters which it has, see {@link Letters}
     */
    record Word(String text, boolean common, long letters) {
        Word(String text, boolean common) {
            this(text, common, Letters.of(text));
        }
    }

    /**
     * @param han whether it is Han as written, else Latin
     * @param solid in one piece, without the common words unless there are no others
     * @param letters of that, see {@link Letters}
     */
    record Form(List<Word> words, boolean han, String solid, long letters) {
        Form {
            words = List.copyOf(words);
        }

        Form(List<Word> words, boolean han) {
            this(words, han, solid(words));
        }

        private Form(List<Word> words, boolean han, String solid) {
            this(words, han, solid, Letters.of(solid));
        }

        private static String solid(List<Word> words) {
            boolean all = words.stream().allMatch(Word::common);
            var text = new StringBuilder();
            words.stream().filter(word -> all || !word.common()).forEach(word -> text.append(word.text()));
            return text.toString();
        }
    }

    static NameForms of(String name) {
        NameForms written = written(name);
        if (written.han()) {
            return written;
        }
        Set<Form> forms = new LinkedHashSet<>(written.forms());
        WadeGiles.pinyin(name.length() > LONGEST ? "" : name)
                .forEach(pinyin -> forms.addAll(written(pinyin).forms()));
        return new NameForms(List.copyOf(forms), false);
    }

    private static NameForms written(String name) {
        List<String> words = words(name);
        List<String> telling =
                words.stream().filter(word -> !NameWords.legal(word)).toList();
        List<String> kept = telling.isEmpty() ? words : telling;
        boolean anyHan = kept.stream().anyMatch(NameForms::isHan);
        boolean allHan = anyHan && kept.stream().allMatch(NameForms::isHan);
        Set<Form> forms = new LinkedHashSet<>();
        for (Writing writing : Writing.values()) {
            if (anyHan || !writing.person) {
                form(kept, writing).ifPresent(forms::add);
            }
        }
        if (allHan) {
            forms.add(new Form(
                    kept.stream()
                            .map(word -> new Word(word, NameWords.common(word)))
                            .toList(),
                    true));
        }
        return new NameForms(List.copyOf(forms), allHan);
    }

    private static boolean isHan(String word) {
        return Character.isIdeographic(word.codePointAt(0));
    }

    /** How Han is written: each run as one word, or the family name apart, as in names of people; in pinyin or as Russian does. */
    private enum Writing {
        PINYIN(false, false),
        PINYIN_PERSON(false, true),
        RUSSIAN(true, false),
        RUSSIAN_PERSON(true, true);

        private final boolean russian;
        private final boolean person;

        Writing(boolean russian, boolean person) {
            this.russian = russian;
            this.person = person;
        }
    }

    private static List<String> words(String name) {
        String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        String wide = Normalizer.normalize(cut, Normalizer.Form.NFKC);
        boolean han = wide.codePoints().anyMatch(Character::isIdeographic);
        String text = (han ? each(wide, SIMPLE, SIMPLIFIED) : wide)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                // O.O.O. and S.A. are one word, an apostrophe is none.
                .replaceAll("[.'’ʼ`·]", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", " ");
        var words = new ArrayList<String>();
        for (String word : text.strip().split(" +")) {
            han(word, words);
        }
        words.removeIf(String::isEmpty);
        return words;
    }

    /** Cuts the known Han words out of a run, and runs of other scripts off it. */
    private static void han(String word, List<String> words) {
        if (word.codePoints().noneMatch(Character::isIdeographic)) {
            words.add(word);
            return;
        }
        String marked = word.replaceAll("(?<=\\p{IsHan})(?!\\p{IsHan})|(?<!\\p{IsHan})(?=\\p{IsHan})", " ");
        for (String known : NameWords.han()) {
            marked = marked.replace(known, " \u0001" + NameWords.han().indexOf(known) + "\u0002 ");
        }
        // A seat is written with or without its rank: 黑河市 is 黑河.
        marked = marked.replaceAll("(?<=\\p{IsHan}{2})[省市](?=\\p{IsHan}{2})", "");
        for (String part : marked.strip().split(" +")) {
            words.add(
                    part.startsWith("\u0001")
                            ? NameWords.han().get(Integer.parseInt(part.substring(1, part.length() - 1)))
                            : part);
        }
    }

    private static Optional<Form> form(List<String> telling, Writing writing) {
        var words = new ArrayList<Word>();
        for (String word : telling) {
            boolean common = NameWords.commonAcrossScripts(word);
            boolean han = word.codePoints().anyMatch(Character::isIdeographic);
            int signs = word.codePointCount(0, word.length());
            if (han && writing.person && !common && signs >= 2 && signs <= 4) {
                int family = word.offsetByCodePoints(0, 1);
                add(words, latin(word.substring(0, family), writing), false);
                add(words, latin(word.substring(family), writing), false);
            } else {
                add(words, latin(word, writing), common);
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new Form(words, false));
    }

    private static void add(List<Word> words, String latin, boolean common) {
        String drawn = drawnTogether(latin);
        if (!drawn.isEmpty()) {
            words.add(new Word(drawn, common));
        }
    }

    private static String latin(String word, Writing writing) {
        int first = word.codePointAt(0);
        if (Character.isIdeographic(first)) {
            String pinyin = each(word, PINYINS, PINYIN);
            return writing.russian
                    ? Palladius.of(pinyin).map(NameForms::passport).orElse(pinyin)
                    : pinyin;
        }
        if (Character.UnicodeScript.of(first) == Character.UnicodeScript.CYRILLIC) {
            return passport(word);
        }
        String latin = word.chars().allMatch(sign -> sign < 128)
                ? word
                : LATIN.transliterate(word).replace(" ", "");
        return writing.russian ? Palladius.of(latin).map(NameForms::passport).orElse(latin) : latin;
    }

    private static String each(String text, Map<Integer, String> known, Transliterator rules) {
        var written = new StringBuilder();
        text.codePoints()
                .forEach(sign -> written.append(
                        Character.isIdeographic(sign)
                                ? known.computeIfAbsent(sign, one -> rules.transliterate(Character.toString(one))
                                        .replace(" ", ""))
                                : Character.toString(sign)));
        return written.toString();
    }

    /** As ICAO 9303 writes Cyrillic in passports. */
    private static String passport(String cyrillic) {
        var latin = new StringBuilder();
        cyrillic.codePoints().forEach(sign -> {
            String written = CYRILLIC.get(sign);
            latin.append(written != null ? written : LATIN.transliterate(Character.toString(sign)));
        });
        return latin.toString();
    }

    private static Map<Integer, String> cyrillic() {
        String signs = "абвгдезийклмнопрстуфхцчшщъыьэюя";
        String[] written = ("a b v g d e z i i k l m n o p r s t u f kh ts ch sh shch - y - e iu ia").split(" ");
        var map = new java.util.HashMap<Integer, String>();
        for (int i = 0; i < signs.length(); i++) {
            map.put((int) signs.charAt(i), written[i].equals("-") ? "" : written[i]);
        }
        map.put((int) 'ж', "zh");
        return Map.copyOf(map);
    }

    private static String drawnTogether(String latin) {
        return latin.replaceAll("[^a-z0-9]", "")
                .replace("shch", "s")
                .replace("sch", "s")
                .replace("sh", "s")
                .replace("zh", "z")
                .replace("tch", "c")
                .replace("ch", "c")
                .replace("kh", "h")
                .replace("ph", "f")
                .replace("ck", "k")
                .replace("tz", "c")
                .replace("ts", "c")
                .replace("x", "ks")
                .replace('w', 'v')
                .replace('q', 'k')
                .replace('y', 'i')
                .replaceAll("i+", "i")
                .replaceAll("i(?=[aeou])", "")
                .replaceAll("(.)\\1+", "$1");
    }
}
