package amur.exhibitors.screening;

import amur.editions.EditionId;
import java.util.List;

/** What a comparison reads and writes. */
public interface ScreeningStore {
    int add(EditionId edition, String fileName, List<ListedName> names);

    /** Lists of the edition that are asked about, by number. */
    List<Long> activeLists(EditionId edition);

    List<Listed> entries(long list);

    /** Companies that apply or are listed and have not been compared with the list as they are now, the first so many. */
    List<Company> uncompared(long list, int most);

    /** Keeps what is new of the hits, and that these companies have been compared. */
    void keep(EditionId edition, long list, List<Company> compared, List<Hit> hits);

    /** Editions with a list and companies that have changed since they were compared. */
    List<EditionId> waiting();

    record Listed(long entry, List<String> names) {
        public Listed {
            names = List.copyOf(names);
        }
    }

    /** @param people those who attend, each with all names they have: one question for each, whatever the script */
    record Company(long exhibitor, int version, List<String> names, List<List<String>> people) {
        public Company {
            names = List.copyOf(names);
            people = List.copyOf(people);
        }
    }

    record Hit(long entry, long exhibitor, boolean person, String found, String listed, double likeness) {}
}
