package amur.timetabling;

/** How far a value is from its bound. */
final class Gap {
    private Gap() {}

    static double of(double bound, long value) {
        if (bound <= value) {
            return 0;
        }
        return value == 0 ? Double.POSITIVE_INFINITY : (bound - value) / value;
    }
}
