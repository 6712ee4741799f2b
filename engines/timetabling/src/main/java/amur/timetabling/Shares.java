package amur.timetabling;

import java.util.Arrays;

/** How the requests are shared among threads. */
final class Shares {
    private Shares() {}

    /** The requests by the participant of theirs that has fewer, so that its numbers stay at hand. */
    static int[] byFewerRequests(Problem problem, int[] requests) {
        int[] minor = new int[requests.length];
        int[] first = new int[problem.participants + 1];
        for (int i = 0; i < requests.length; i++) {
            int a = problem.a[requests[i]];
            int b = problem.b[requests[i]];
            int degreeA = problem.firstOf[a + 1] - problem.firstOf[a];
            int degreeB = problem.firstOf[b + 1] - problem.firstOf[b];
            minor[i] = degreeA < degreeB ? a : b;
            first[minor[i] + 1]++;
        }
        for (int p = 0; p < problem.participants; p++) {
            first[p + 1] += first[p];
        }
        int[] ordered = new int[requests.length];
        for (int i = 0; i < requests.length; i++) {
            ordered[first[minor[i]]++] = requests[i];
        }
        return ordered;
    }

    /** The {@code i}-th of so many equal shares. */
    static int[] share(int[] all, int i, int of) {
        return Arrays.copyOfRange(all, from(all.length, i, of), from(all.length, i + 1, of));
    }

    /** Where the {@code i}-th of so many equal shares begins. */
    static int from(int all, int i, int of) {
        return (int) ((long) all * i / of);
    }
}
