package amur.matchmaking.market;

import amur.matching.Company;

/**
 * A company of a market.
 *
 * @param row its traits by name, and whether it is proposed to others; who has only applied may look but is not shown
 */
record Member(CompanyRow row, Company company) {
    long id() {
        return row.id();
    }
}
