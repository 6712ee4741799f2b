package amur.timetabling;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/** Opens text files: UTF-8, packed by gzip or not. Broken bytes are a {@link FormatException}, never replaced. */
final class TextFiles {
    private TextFiles() {}

    /** A reading of a text, for which failures of decoding and unpacking are faults of the file. */
    interface Reading<T> {
        T from(BufferedReader reader) throws IOException;
    }

    interface Writing {
        void to(Appendable out) throws IOException;
    }

    static <T> T read(Path file, Reading<T> reading) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, reading);
        }
    }

    static <T> T read(InputStream in, Reading<T> reading) throws IOException {
        try {
            return reading.from(new BufferedReader(
                    new InputStreamReader(
                            unpacked(in),
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
                    1 << 16));
        } catch (CharacterCodingException e) {
            throw new FormatException(0, Fault.NOT_UTF8, "the file is not UTF-8 text");
        } catch (ZipException | EOFException e) {
            throw new FormatException(0, Fault.TRUNCATED, "the packed file is damaged or cut off");
        }
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
        bytes.mark(2);
        boolean packed = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return packed ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    }

    /** Packs where the name ends in {@code .gz}. */
    static void write(Path file, Writing writing) throws IOException {
        boolean packed = file.getFileName().toString().endsWith(".gz");
        try (var bytes = Files.newOutputStream(file);
                var out = packed ? new GZIPOutputStream(bytes, 1 << 16) : bytes;
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)) {
            writing.to(writer);
        }
    }
}
