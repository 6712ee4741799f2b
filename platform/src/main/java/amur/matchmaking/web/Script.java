package amur.matchmaking.web;

import java.lang.Character.UnicodeScript;

/** What people write in a free field has no language said with it; its script tells a reader's software enough to read it aloud. */
public final class Script {
    private Script() {}

    /** A language tag for words by the first letter that tells: Han, Cyrillic, else Latin. */
    public static String lang(String words) {
        return words.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> script == UnicodeScript.HAN || script == UnicodeScript.CYRILLIC)
                .findFirst()
                .map(script -> script == UnicodeScript.HAN ? "zh-Hans" : "ru")
                .orElse("en");
    }
}
