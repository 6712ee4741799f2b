package amur.matching;

import java.util.Arrays;
import java.util.List;

/** The lists of all companies. */
public final class Proposals {
    private final long[][] lists;
    private final int[] byFloor;
    private final int[] exposure;
    private final List<Integer> belowFloor;
    private final long compared;

    Proposals(long[][] lists, int[] byFloor, int[] exposure, List<Integer> belowFloor, long compared) {
        this.lists = lists;
        this.byFloor = byFloor;
        this.exposure = exposure;
        this.belowFloor = List.copyOf(belowFloor);
        this.compared = compared;
    }

    public int companies() {
        return lists.length;
    }

    /** Who is proposed to a company, the best first. */
    public int[] partners(int company) {
        return Arrays.stream(lists[company]).mapToInt(Best::company).toArray();
    }

    /** Their scores, in hundredths. */
    public int[] scores(int company) {
        return Arrays.stream(lists[company]).mapToInt(Best::score).toArray();
    }

    /** How many places of a company's list went to those who would else be seen too little. */
    public int byFloor(int company) {
        return byFloor[company];
    }

    /** In how many lists a company stands. */
    public int exposure(int company) {
        return exposure[company];
    }

    /** Listed companies that stand in fewer lists than the floor: too few fit them. */
    public List<Integer> belowFloor() {
        return belowFloor;
    }

    /** How many pairs were compared to find the lists. */
    public long compared() {
        return compared;
    }
}
