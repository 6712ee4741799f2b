package amur.matching;

/** Two companies that met before, and whether they call it good; symmetric. */
public record Met(int company, int other, boolean good) {
    public Met {
        if (company == other) {
            throw new MarketException(Fault.SELF, "company " + company + " met itself");
        }
    }
}
