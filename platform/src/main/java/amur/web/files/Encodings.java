package amur.web.files;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the encoding of a text: by its mark; by zeros, which only UTF-16 has; else by decoding strictly in each that is left and
 * measuring what comes out. Where two make sense, both are given back and a person decides.
 */
final class Encodings {
    /** A text this plausible is taken without asking, if no other comes near. */
    private static final double GOOD = 0.55;

    private static final double LEAD = 0.22;

    /** Three letters may decode as UTF-8 by accident, many do not. */
    private static final int ACCIDENT = 4;

    private Encodings() {}

    /** A way to decode. {@code score} from 0 to 1, as {@link Plausibility}. */
    record Guess(TextEncoding encoding, String text, double score) {}

    /** The one reading beyond doubt, or several with the likeliest first. */
    static List<Guess> guesses(byte[] file) {
        Optional<Guess> marked = marked(file);
        if (marked.isPresent()) {
            return List.of(marked.get());
        }
        if (hasZero(file)) {
            return decided(decoded(file, List.of(TextEncoding.UTF_16LE, TextEncoding.UTF_16BE)), 0.3, file);
        }
        Optional<Guess> utf8 = decode(file, TextEncoding.UTF_8);
        if (utf8.isPresent() && letters(utf8.get().text()) == 0) {
            if (utf8.get().score() < GOOD) {
                throw new UnreadableTable(TableFault.NO_TABLE); // control characters
            }
            return List.of(utf8.get());
        }
        if (utf8.isPresent()
                && letters(utf8.get().text()) >= ACCIDENT
                && utf8.get().score() >= GOOD / 2) {
            return List.of(utf8.get());
        }
        return decided(
                decoded(
                        file,
                        List.of(
                                TextEncoding.UTF_8,
                                TextEncoding.GB18030,
                                TextEncoding.WINDOWS_1251,
                                TextEncoding.IBM866,
                                TextEncoding.KOI8_R)),
                0.05,
                file);
    }

    /** As somebody chose. */
    static String decode(byte[] file, Reading chosen) {
        int mark = markLength(file, chosen.encoding());
        return strictly(file, mark, chosen.encoding())
                .orElseThrow(() -> new UnreadableTable(
                        endsInACharacter(file, mark, chosen.encoding()) ? TableFault.TRUNCATED : TableFault.MALFORMED));
    }

    private static Optional<Guess> marked(byte[] file) {
        for (TextEncoding encoding : List.of(TextEncoding.UTF_8, TextEncoding.UTF_16LE, TextEncoding.UTF_16BE)) {
            int mark = markLength(file, encoding);
            if (mark > 0) {
                String text = strictly(file, mark, encoding)
                        .orElseThrow(() -> new UnreadableTable(
                                endsInACharacter(file, mark, encoding) ? TableFault.TRUNCATED : TableFault.MALFORMED));
                return Optional.of(new Guess(encoding, text, 1));
            }
        }
        return Optional.empty();
    }

    private static List<Guess> decided(List<Guess> all, double least, byte[] file) {
        List<Guess> sorted = all.stream()
                .sorted(Comparator.comparingDouble(Guess::score).reversed())
                .toList();
        if (sorted.isEmpty() || sorted.getFirst().score() < least) {
            throw new UnreadableTable(TableFault.NO_TABLE);
        }
        Guess best = sorted.getFirst();
        if (best.score() < GOOD && endsInACharacter(file, 0, TextEncoding.UTF_8)) {
            throw new UnreadableTable(TableFault.TRUNCATED);
        }
        double second = sorted.size() > 1 ? sorted.get(1).score() : 0;
        if (best.score() >= GOOD && best.score() - second >= LEAD) {
            return List.of(best);
        }
        // What is far behind the best, or senseless by itself, would only confuse.
        return sorted.stream()
                .filter(guess -> guess.score() >= Math.min(0.1, best.score()))
                .filter(guess -> guess.score() >= best.score() - 0.4)
                .toList();
    }

    private static List<Guess> decoded(byte[] file, List<TextEncoding> encodings) {
        List<Guess> guesses = new ArrayList<>(encodings.stream()
                .flatMap(encoding -> decode(file, encoding).stream())
                .toList());
        String hint = hint(file);
        // The library's statistics know nothing of tables and short texts: they tip the scales, they do not decide.
        guesses.replaceAll(guess -> guess.encoding().label().equalsIgnoreCase(hint)
                ? new Guess(guess.encoding(), guess.text(), Math.min(1, guess.score() + 0.05))
                : guess);
        return guesses;
    }

    private static String hint(byte[] file) {
        CharsetMatch match = new CharsetDetector()
                .setText(file.length > 20_000 ? Arrays.copyOf(file, 20_000) : file)
                .detect();
        return match == null ? "" : match.getName();
    }

    private static Optional<Guess> decode(byte[] file, TextEncoding encoding) {
        return strictly(file, 0, encoding).map(text -> new Guess(encoding, text, Plausibility.of(text)));
    }

    private static Optional<String> strictly(byte[] file, int from, TextEncoding encoding) {
        try {
            return Optional.of(encoding.charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file, from, file.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether all is well but for the last one to three bytes: the file was cut. */
    private static boolean endsInACharacter(byte[] file, int from, TextEncoding encoding) {
        for (int missing = 1; missing <= 3 && file.length - missing > from; missing++) {
            byte[] shorter = Arrays.copyOf(file, file.length - missing);
            Optional<String> text = strictly(shorter, from, encoding);
            if (text.isPresent()) {
                return strictly(file, from, encoding).isEmpty()
                        && (letters(text.get()) >= ACCIDENT || encoding != TextEncoding.UTF_8);
            }
        }
        return false;
    }

    private static int markLength(byte[] file, TextEncoding encoding) {
        return switch (encoding) {
            case UTF_8 -> startsWith(file, 0xEF, 0xBB, 0xBF) ? 3 : 0;
            case UTF_16LE -> startsWith(file, 0xFF, 0xFE) ? 2 : 0;
            case UTF_16BE -> startsWith(file, 0xFE, 0xFF) ? 2 : 0;
            case GB18030 -> startsWith(file, 0x84, 0x31, 0x95, 0x33) ? 4 : 0;
            case WINDOWS_1251, IBM866, KOI8_R -> 0;
        };
    }

    private static boolean startsWith(byte[] file, int... mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((file[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasZero(byte[] file) {
        for (byte b : file) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** How many characters outside ASCII. */
    private static long letters(String text) {
        return text.chars().filter(c -> c >= 0x80).limit(ACCIDENT).count();
    }
}
