package amur.meetings.sql;

import amur.matchmaking.MeetingRequestId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The best timetable so far in few bytes: which request is in which slot. By the requests' own ids, so that it is still right when
 * requests have come and gone before another node reads it.
 */
final class Snapshot {
    private Snapshot() {}

    static byte[] write(Map<MeetingRequestId, Integer> slots) {
        var ordered = new TreeMap<Long, Integer>();
        slots.forEach((request, slot) -> ordered.put(request.value(), slot));
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(ordered.size());
            long last = 0;
            for (Map.Entry<Long, Integer> entry : ordered.entrySet()) {
                out.writeLong(entry.getKey() - last);
                out.writeShort(entry.getValue());
                last = entry.getKey();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Map<MeetingRequestId, Integer> read(byte[] bytes) {
        var slots = new HashMap<MeetingRequestId, Integer>();
        if (bytes.length == 0) {
            return slots;
        }
        try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            long request = 0;
            for (int left = in.readInt(); left > 0; left--) {
                request += in.readLong();
                slots.put(new MeetingRequestId(request), (int) in.readShort());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return slots;
    }
}
