package amur.editions;

import java.util.List;
import java.util.Optional;

/** When, where and with whose help meetings can be held at an edition. */
public record MeetingFrame(List<MeetingSlot> slots, List<MeetingTable> tables, List<InterpreterPool> pools) {
    public MeetingFrame {
        slots = List.copyOf(slots);
        tables = List.copyOf(tables);
        pools = List.copyOf(pools);
    }

    public Optional<InterpreterPool> pool(String pair) {
        return pools.stream().filter(pool -> pool.pair().equals(pair)).findFirst();
    }
}
