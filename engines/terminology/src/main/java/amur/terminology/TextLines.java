package amur.terminology;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads text files: UTF-8 and nothing else; a mark before the first line is passed over. */
final class TextLines {
    private TextLines() {}

    /** The lines of a file, the empty ones too. */
    static List<String> of(Path file) throws IOException {
        String text = decode(Files.readAllBytes(file));
        return (text.startsWith("\ufeff") ? text.substring(1) : text).lines().toList();
    }

    static boolean isUtf8(byte[] bytes) {
        try {
            decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
