package amur.timetabling;

final class LiteratureSearch {
    LiteratureSearch(Problem problem, int fairness, Budget budget) {}

    LiteratureResult solve() {
        return new LiteratureResult.Undecided();
    }
}
