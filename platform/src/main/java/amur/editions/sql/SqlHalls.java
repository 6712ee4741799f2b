package amur.editions.sql;

import amur.editions.EditionId;
import amur.editions.Hall;
import amur.editions.Halls;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The hall is part of the meeting frame, and changes with it. */
@Repository
class SqlHalls implements Halls {
    private final SqlMeetingFrames frames;
    private final SqlTablePlaces places;

    SqlHalls(SqlMeetingFrames frames, SqlTablePlaces places) {
        this.frames = frames;
        this.places = places;
    }

    @Override
    public Hall hall(EditionId id) {
        return places.hall(id);
    }

    @Override
    @Transactional
    public void lay(EditionId id, Hall hall) {
        frames.layHall(id, hall);
    }
}
