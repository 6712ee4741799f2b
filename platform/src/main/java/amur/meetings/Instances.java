package amur.meetings;

import amur.editions.EditionId;
import amur.shared.Country;
import amur.shared.Language;
import java.time.LocalDate;
import java.time.ZoneId;

/** Problems as files ({@code amur-timetable 1}, also gzipped, and {@code .dzn} of the literature) become editions. */
public interface Instances {
    /**
     * Opens an edition with everything the file says and queues the drafting of its timetable.
     *
     * @throws amur.web.UserFacingException when the file cannot be read, with line and cause
     */
    Opened open(OpenInstance command);

    /**
     * @param fileName tells the format by its ending
     * @param content at most 20 MB, unpacked too
     * @param firstDay of the event; each day of the instance is a day of the edition
     * @param language in which the edition gets its name
     */
    record OpenInstance(
            String fileName,
            byte[] content,
            Country host,
            Country guest,
            ZoneId zone,
            LocalDate firstDay,
            Language language,
            DraftSettings settings) {}

    record Opened(EditionId edition, DraftId draft) {}
}
