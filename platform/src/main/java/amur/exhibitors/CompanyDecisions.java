package amur.exhibitors;

import amur.editions.Decision;
import amur.editions.Edition;
import java.util.List;

/**
 * What a room has for a company to decide: requests to answer, an entry to complete. Every room with such things offers one bean;
 * the company's first page collects them. The path carries {@link OwnCompany#query()}.
 */
public interface CompanyDecisions {
    List<Decision> decisions(Edition edition, OwnCompany own);
}
