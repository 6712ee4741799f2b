package amur.timetabling;

/**
 * Why a request has no place: the one thing that, freed by one, would let it in with nobody moved. Where several would
 * do, the one with the highest price in the certificate is named, so that the answer is the scarce thing.
 */
final class Reasons {
    private Reasons() {}

    static Reason of(State state, Certificate certificate, int r) {
        Problem p = state.problem;
        int a = p.a[r];
        int b = p.b[r];
        int k = p.pool[r];
        boolean aFull = state.count[a] >= p.max[a];
        boolean bFull = state.count[b] >= p.max[b];
        Reason best = null;
        long bestPrice = -1;
        boolean common = false;
        for (int t = 0; t < p.slots; t++) {
            if (!p.mayUse(r, t)) {
                continue;
            }
            common = true;
            boolean aBusy = aFull || !state.isOpen(a, t);
            boolean bBusy = bFull || !state.isOpen(b, t);
            boolean noTable = state.tablesLeft[t] == 0;
            boolean noInterpreter = k >= 0 && state.poolLeft[k * p.slots + t] == 0;
            int blockers = (aBusy ? 1 : 0) + (bBusy ? 1 : 0) + (noTable ? 1 : 0) + (noInterpreter ? 1 : 0);
            if (blockers != 1 || !state.tableFree(r, t) || !state.ordered(r, t)) {
                continue;
            }
            if (aBusy && aFull && !state.isOpen(a, t) || bBusy && bFull && !state.isOpen(b, t)) {
                continue;
            }
            Reason reason;
            long price;
            if (aBusy) {
                reason = new Reason.ParticipantTime(a);
                price = (long) certificate.price(a, t) + certificate.cap(a);
            } else if (bBusy) {
                reason = new Reason.ParticipantTime(b);
                price = (long) certificate.price(b, t) + certificate.cap(b);
            } else if (noTable) {
                reason = new Reason.Tables();
                price = certificate.tablePrice(t);
            } else {
                reason = new Reason.Interpreters(p.poolName[k]);
                price = certificate.poolPrice(k, t);
            }
            if (price > bestPrice) {
                best = reason;
                bestPrice = price;
            }
        }
        if (!common) {
            return new Reason.NoCommonSlot();
        }
        return best == null ? new Reason.LowerWeight() : best;
    }

    /** Why a participant stays below its {@code min}: the reason of the heaviest of its requests that was left out. */
    static Reason belowMin(State state, Certificate certificate, int participant) {
        Problem p = state.problem;
        Reason best = new Reason.NoCommonSlot();
        int bestWeight = 0;
        for (int i = p.firstOf[participant]; i < p.firstOf[participant + 1]; i++) {
            int r = p.requestsOf[i];
            if (state.slot[r] == State.NONE && p.weight[r] > bestWeight) {
                Reason reason = of(state, certificate, r);
                if (!(reason instanceof Reason.NoCommonSlot)) {
                    bestWeight = p.weight[r];
                    best = reason;
                }
            }
        }
        return best;
    }
}
