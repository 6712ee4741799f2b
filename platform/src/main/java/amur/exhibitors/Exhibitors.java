package amur.exhibitors;

import amur.accounts.OrganisationId;
import amur.editions.EditionId;
import amur.shared.Country;
import amur.shared.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Companies of an edition, for the rooms below. Applying and reviewing have doors of their own. */
public interface Exhibitors {
    Exhibitor get(ExhibitorId id);

    /** Those that there are, whatever their state, in one query. */
    Map<ExhibitorId, Exhibitor> get(Collection<ExhibitorId> ids);

    Optional<Exhibitor> findByNumber(EditionId edition, int number);

    /** Whether it stands or once stood in the catalogue, so that its address is known outside. */
    boolean wasListed(ExhibitorId id);

    /** The entry of an organisation at an edition. */
    Optional<Exhibitor> findByOrganisation(EditionId edition, OrganisationId organisation);

    /** All listed companies of an edition by number. */
    List<Exhibitor> listed(EditionId edition);

    Map<ExhibitorId, List<Exhibitor.Representative>> representatives(Collection<ExhibitorId> exhibitors);

    Map<ExhibitorId, List<Exhibitor.Good>> goods(Collection<ExhibitorId> exhibitors);

    /** When each company is there; a company without an entry is there all the time. */
    Map<ExhibitorId, List<Period>> presence(EditionId edition);

    /** Puts companies straight into the catalogue, already approved: for instances, demos and tests. In one batch, numbers in order. */
    List<ExhibitorId> enlist(EditionId edition, List<NewExhibitor> companies);

    void withdraw(ExhibitorId id);

    /** The people of a company who attend, by their e-mail's account. */
    Set<ExhibitorId> ofPerson(EditionId edition, amur.accounts.PersonId person);

    /** Everything of a company at once. */
    record NewExhibitor(
            Exhibitor.Kind kind,
            String name,
            String latinName,
            Country country,
            String region,
            String sector,
            String registration,
            int seats,
            int minMeetings,
            boolean publicMeetings,
            List<Exhibitor.Representative> representatives,
            List<Exhibitor.Good> goods,
            List<Period> presence) {
        public NewExhibitor {
            representatives = List.copyOf(representatives);
            goods = List.copyOf(goods);
            presence = List.copyOf(presence);
        }
    }
}
