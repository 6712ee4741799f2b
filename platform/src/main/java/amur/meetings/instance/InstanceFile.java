package amur.meetings.instance;

import amur.timetabling.FormatException;
import amur.timetabling.InstanceFormat;
import amur.timetabling.LiteratureFormat;
import amur.timetabling.Problem;
import amur.web.UserFacingException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** An instance file as the engine's problem, or a refusal with line and cause that the reader understands. */
record InstanceFile(Problem problem, boolean literature) {
    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int MOST_PARTICIPANTS = 20_000;
    private static final int MOST_REQUESTS = 200_000;

    static InstanceFile read(String fileName, byte[] content) {
        if (content.length == 0) {
            throw new UserFacingException("meetings.instances.empty");
        }
        boolean literature = fileName.toLowerCase(Locale.ROOT).matches(".*\\.dzn(\\.gz)?");
        try (InputStream in = unpacked(content)) {
            var file = new InstanceFile(literature ? LiteratureFormat.read(in) : InstanceFormat.read(in), literature);
            if (file.problem.participants() > MOST_PARTICIPANTS || file.problem.requests() > MOST_REQUESTS) {
                throw new UserFacingException(
                        "meetings.instances.too_many",
                        file.problem.participants(),
                        file.problem.requests(),
                        MOST_PARTICIPANTS,
                        MOST_REQUESTS);
            }
            return file;
        } catch (FormatException e) {
            throw refusal(e);
        } catch (ZipException e) {
            throw new UserFacingException("meetings.instances.fault.truncated", 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The thing by its name, where one is missing, given twice or unknown. */
    private static UserFacingException refusal(FormatException e) {
        String fault = e.fault().name().toLowerCase(Locale.ROOT);
        return switch (e.fault()) {
            case MISSING, REPEATED, UNKNOWN_FIELD, UNKNOWN_RECORD ->
                e.name().isEmpty()
                        ? new UserFacingException("meetings.instances.fault." + fault, e.line())
                        : new UserFacingException("meetings.instances.named." + fault, e.line(), e.name());
            default -> new UserFacingException("meetings.instances.fault." + fault, e.line());
        };
    }

    /** The number of a participant as its file counts: the literature from 1, ours from 0. */
    String number(int participant) {
        return String.valueOf(literature ? participant + 1 : participant);
    }

    private static InputStream unpacked(byte[] content) throws IOException {
        boolean packed = content.length > 1 && (content[0] & 0xff) == 0x1f && (content[1] & 0xff) == 0x8b;
        var bytes = new ByteArrayInputStream(content);
        return new Limited(packed ? new GZIPInputStream(bytes) : bytes);
    }

    /** A small file can unpack to a huge one: counted while it is read, so that none of it is kept. */
    private static final class Limited extends FilterInputStream {
        private long read;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int many = super.read(bytes, from, length);
            count(Math.max(0, many));
            return many;
        }

        private void count(int more) {
            read += more;
            if (read > MOST_BYTES) {
                throw new UserFacingException("meetings.instances.too_large", MOST_BYTES / (1024 * 1024));
            }
        }
    }
}
