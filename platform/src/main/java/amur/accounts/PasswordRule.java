package amur.accounts;

import amur.web.UserFacingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a password must be: long enough, not longer than the hash can take in, and not one of those everybody tries first. No rule
 * about kinds of characters: it makes people write {@code Password1!} (NIST SP 800-63B, 5.1.1.2).
 *
 * <p>"Everybody tries first" is decided by shape and not by a long list: a common word with decorations, a walk over the keyboard,
 * a run of signs, few different signs, or the person's own e-mail.
 */
public final class PasswordRule {
    public static final int SHORTEST = 10;

    /** bcrypt reads 72 bytes and no more; what it would cut off is refused instead. */
    static final int MOST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;

    /** Words at the top of every published list of leaked passwords, in the scripts and keyboards of our users. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passwort",
            "passw",
            "pass",
            "admin",
            "administrator",
            "root",
            "user",
            "guest",
            "test",
            "qwerty",
            "welcome",
            "letmein",
            "login",
            "master",
            "iloveyou",
            "sunshine",
            "princess",
            "football",
            "baseball",
            "monkey",
            "dragon",
            "superman",
            "batman",
            "shadow",
            "secret",
            "changeme",
            "default",
            "hello",
            "freedom",
            "whatever",
            "trustno",
            "starwars",
            "michael",
            "jordan",
            "pokemon",
            "computer",
            "internet",
            "samsung",
            "google",
            "amur",
            "expo",
            "woaini",
            "aini",
            "nihao",
            "zhongguo",
            "beijing",
            "shanghai",
            "harbin",
            "russia",
            "china",
            "moscow",
            "moskva",
            "parol",
            "privet",
            "lyubov",
            "natasha",
            "пароль",
            "йцукен",
            "любовь",
            "привет",
            "москва",
            "россия",
            "наташа",
            "密码",
            "我爱你");

    private static final List<String> WALKS = List.of(
            "01234567890123456789",
            "abcdefghijklmnopqrstuvwxyz",
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
            "qwertyuiopasdfghjklzxcvbnm",
            "йцукенгшщзхъфывапролджэячсмитьбю",
            "1q2w3e4r5t6y7u8i9o0p",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol",
            "qazwsxedcrfvtgbyhnujmikolp",
            "5201314",
            "1314520",
            "147258369",
            "789456123",
            "112233445566778899");

    private PasswordRule() {}

    public static void check(String password, String email) {
        fault(password, email).ifPresent(key -> {
            throw new UserFacingException(key, SHORTEST);
        });
    }

    /** The message key of what is wrong; empty when it is good. */
    public static Optional<String> fault(String password, String email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("accounts.password.too_short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("accounts.password.too_long");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        String local = email.split("@", 2)[0].toLowerCase(Locale.ROOT);
        boolean own = local.length() > 3
                && letters(lower).equals(letters(local))
                && !letters(local).isEmpty();
        if (own || lower.equals(email.toLowerCase(Locale.ROOT)) || isCommon(lower)) {
            return Optional.of("accounts.password.common");
        }
        return Optional.empty();
    }

    private static boolean isCommon(String lower) {
        if (lower.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return true;
        }
        String bare = lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        String word = letters(plain(bare));
        return COMMON.contains(letters(lower))
                || COMMON.contains(word)
                || isDoubled(word)
                || isWalk(lower)
                || isWalk(letters(lower));
    }

    private static boolean isDoubled(String word) {
        int half = word.length() / 2;
        return word.length() % 2 == 0
                && half > 2
                && word.substring(0, half).equals(word.substring(half))
                && COMMON.contains(word.substring(0, half));
    }

    /** Made of at most two stretches of well-known rows, there or back, with up to two more signs. */
    private static boolean isWalk(String text) {
        String rest = text;
        for (int stretch = 0; stretch < 2 && rest.length() > 2; stretch++) {
            rest = rest.substring(longestWalk(rest));
        }
        return text.length() >= 6 && rest.length() <= 2;
    }

    private static int longestWalk(String text) {
        int longest = 0;
        for (String walk : WALKS) {
            for (String way : List.of(walk, new StringBuilder(walk).reverse().toString())) {
                int length = text.length();
                while (length > longest && !way.contains(text.substring(0, length))) {
                    length--;
                }
                longest = Math.max(longest, length);
            }
        }
        return longest;
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    /** p@ssw0rd → password. */
    private static String plain(String text) {
        return text.replace('@', 'a')
                .replace('$', 's')
                .replace('0', 'o')
                .replace('3', 'e')
                .replace('!', 'i')
                .replace('1', 'l');
    }
}
