package amur.timetabling;

import java.util.List;

/**
 * The interpreters of one language pair.
 *
 * @param id its number, 0…
 * @param size interpreters present, one number per slot
 */
public record Pool(int id, String name, List<Integer> size) {
    public Pool {
        size = List.copyOf(size);
    }
}
