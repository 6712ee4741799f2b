package amur.exhibitors;

import amur.editions.EditionId;
import amur.shared.Language;
import amur.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The companies of an edition as lists: the public one shows those listed, the organizer's shows all. */
public interface Catalogue {
    int PAGE_SIZE = 50;

    Page<Listing> find(EditionId edition, Filter filter, Order order, int page);

    /** All that match, in order: what an export holds. */
    List<Listing> all(EditionId edition, Filter filter, Order order);

    /** How many companies each choice of each filter would leave, the other filters staying as they are. */
    Counts counts(EditionId edition, Filter filter);

    /** A few listed companies whose name contains all the words, by number. */
    List<Listing> search(EditionId edition, String words, int most);

    /** @param appliedAt when it was last handed in */
    record Listing(Exhibitor exhibitor, Instant appliedAt) {}

    /**
     * Empty texts filter nothing.
     *
     * @param states names of {@link Exhibitor.State}, {@code LISTED}; empty for all
     * @param words each must stand in one of the names
     * @param chapter two digits of the Harmonized System
     * @param offers each word must stand in what the company offers, in any language; an HS code counts as a word
     * @param needs the same for what it needs
     * @param verified only companies of which something is verified today
     * @param among what {@link CatalogueWords} found for words, offers and needs, the best first: then those are not compared here
     */
    record Filter(
            Set<String> states,
            String words,
            String kind,
            String country,
            String region,
            String sector,
            String chapter,
            String offers,
            String needs,
            boolean verified,
            Optional<List<Long>> among) {
        public static final Filter LISTED = listed("", "", "", "", "", "", "", "");

        public Filter {
            states = Set.copyOf(states);
        }

        /** Verified or not. */
        public Filter(
                Set<String> states,
                String words,
                String kind,
                String country,
                String region,
                String sector,
                String chapter,
                String offers,
                String needs) {
            this(states, words, kind, country, region, sector, chapter, offers, needs, false, Optional.empty());
        }

        public static Filter listed(
                String words,
                String kind,
                String country,
                String region,
                String sector,
                String chapter,
                String offers,
                String needs) {
            return new Filter(Set.of("LISTED"), words, kind, country, region, sector, chapter, offers, needs);
        }

        public Filter verified(boolean only) {
            return new Filter(states, words, kind, country, region, sector, chapter, offers, needs, only, among);
        }

        public Filter among(Optional<List<Long>> found) {
            return new Filter(states, words, kind, country, region, sector, chapter, offers, needs, verified, found);
        }
    }

    enum By {
        /** As {@link Filter#among} says; by name where it does not. */
        FIT,
        /** As readers of the language expect: pinyin, Cyrillic, Latin; names in their script first. */
        NAME,
        REGION,
        SECTOR,
        NUMBER,
        APPLIED,
        /** What waits for the organizer first, the longest waiting first of all. */
        QUEUE
    }

    record Order(By by, boolean descending, Language language) {}

    /** Choice → companies. Without those that are left out by the other filters; a choice without a company is not there. */
    record Counts(
            int total,
            Map<String, Integer> states,
            Map<String, Integer> kinds,
            Map<String, Integer> countries,
            Map<String, Integer> regions,
            Map<String, Integer> sectors,
            Map<String, Integer> chapters,
            int verified) {}
}
