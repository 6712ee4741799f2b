package amur.exhibitors.files;

import java.util.UUID;

/** Files that somebody has uploaded and that can be read in several ways, until they say how; for a day at most. */
public interface HeldFiles {
    /** @param purpose what the file is for, so that it is not taken for something else */
    UUID hold(String purpose, String fileName, byte[] file);

    /** Throws NotFound where it has gone, is for something else, or is somebody else's. */
    HeldFile get(UUID id, String purpose);

    void drop(UUID id);

    /** @param content as it came */
    record HeldFile(UUID id, String fileName, byte[] content) {}
}
