package amur.exhibitors.products.files;

import amur.editions.EditionId;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.files.BadCell;
import amur.exhibitors.files.Terms;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductEntry;
import amur.exhibitors.products.ProductRules;
import amur.exhibitors.products.Products.NewProduct;
import amur.exhibitors.products.files.ProductStore.Change;
import amur.shared.LocalizedText;
import amur.web.UserFacingException;
import amur.web.files.TableFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares rows of a file with what is there. Changes nothing. */
@Component
class ProductPlanning {
    private final ProductVocabulary vocabulary;
    private final ProductStore store;
    private final ProductRules rules;

    ProductPlanning(ProductVocabulary vocabulary, ProductStore store, ProductRules rules) {
        this.vocabulary = vocabulary;
        this.store = store;
        this.rules = rules;
    }

    /**
     * What some rows would do.
     *
     * @param bad the cells that keep rows out
     * @param badRows the rows that are kept out, as they came
     */
    record Step(
            List<NewProduct> fresh, List<Change> changed, int same, List<BadCell> bad, List<TableFile.Row> badRows) {}

    /** A file with its heads understood. Throws a {@link UserFacingException} where there are none to go by. */
    Sheet sheet(TableFile table, EditionId edition, Optional<Exhibitor> company) {
        var places = new EnumMap<ProductColumn, Integer>(ProductColumn.class);
        var unknown = new ArrayList<String>();
        for (int i = 0; i < table.head().size(); i++) {
            String head = table.head().get(i);
            Optional<ProductColumn> column = vocabulary.column(head);
            if (column.isPresent() && places.putIfAbsent(column.get(), i) != null) {
                throw new UserFacingException("exhibitors.files.fault.column_twice", head);
            }
            if (column.isEmpty() && !head.isEmpty() && !isProblem(head)) {
                unknown.add(head);
            }
        }
        if (!places.containsKey(ProductColumn.NAME)) {
            throw new UserFacingException("exhibitors.products.files.fault.no_name");
        }
        if (company.isEmpty() && !places.containsKey(ProductColumn.COMPANY)) {
            throw new UserFacingException("exhibitors.products.files.fault.no_company");
        }
        return new Sheet(table, edition, company, places, unknown);
    }

    private boolean isProblem(String head) {
        return Stream.of(amur.shared.Language.values()).anyMatch(language -> vocabulary
                .words()
                .text(language, "exhibitors.files.problem")
                .equals(head));
    }

    final class Sheet {
        private final TableFile table;
        private final EditionId edition;
        private final Optional<Exhibitor> company;
        private final Map<ProductColumn, Integer> places;
        private final List<String> unknown;
        private final Map<String, Exhibitor> companies;

        /** What a row is known by → the row in which it stands first. Of two that say the same the first stays. */
        private final Map<String, Integer> first = new HashMap<>();

        private Sheet(
                TableFile table,
                EditionId edition,
                Optional<Exhibitor> company,
                Map<ProductColumn, Integer> places,
                List<String> unknown) {
            this.table = table;
            this.edition = edition;
            this.company = company;
            this.places = places;
            this.unknown = unknown;
            this.companies = company.isPresent() ? Map.of() : store.companies(edition);
        }

        private void index() {
            for (TableFile.Row row : table.rows()) {
                ProductRow reading = read(row);
                String whose = owner(reading).map(one -> one.id().value() + " ").orElse("? ");
                keys(reading).forEach(key -> first.putIfAbsent(whose + key, row.number()));
            }
        }

        int rows() {
            return table.rows().size();
        }

        List<String> head() {
            return table.head();
        }

        List<String> unknown() {
            return unknown;
        }

        private ProductRow read(TableFile.Row row) {
            return new ProductRow(vocabulary, places, table.head(), row);
        }

        private Optional<Exhibitor> owner(ProductRow row) {
            return company.or(() -> Optional.ofNullable(
                    companies.get(row.cell(ProductColumn.COMPANY).toLowerCase(Locale.ROOT))));
        }

        /**
         * What one product is known by, the surest first; its name only where it has nothing surer. No two rows may share any: of two
         * with one article number the second could not be written.
         */
        private static List<String> keys(ProductRow row) {
            var keys = new ArrayList<String>();
            if (!row.cell(ProductColumn.NUMBER).isEmpty()) {
                keys.add("number " + row.cell(ProductColumn.NUMBER));
            }
            if (!row.cell(ProductColumn.CODE).isEmpty()) {
                keys.add("code " + row.line(ProductColumn.CODE));
            }
            String name = Terms.folded(row.cell(ProductColumn.NAME));
            if (keys.isEmpty() && !name.isEmpty()) {
                keys.add("name " + name);
            }
            return keys;
        }

        /** What rows from one to another would do now. */
        Step step(int from, int to) {
            if (first.isEmpty()) {
                index();
            }
            List<ProductRow> rows =
                    table.rows().subList(from, to).stream().map(this::read).toList();
            Known known = known(rows);
            var fresh = new ArrayList<NewProduct>();
            var changed = new ArrayList<Change>();
            var bad = new ArrayList<BadCell>();
            var badRows = new ArrayList<TableFile.Row>();
            int same = 0;
            for (int i = 0; i < rows.size(); i++) {
                ProductRow row = rows.get(i);
                Optional<Exhibitor> owner = ownerOf(row);
                Optional<Product> product = owner.flatMap(one -> known.find(row, one.id()));
                ProductEntry entry = owner.map(
                                one -> row.entry(product.map(Product::entry).orElse(null), one))
                        .orElse(null);
                if (entry != null) {
                    noteTwice(row, owner.get());
                    rules.faults(entry).forEach(row::note);
                    known.noteTakenCode(row, entry, product, owner.get().id());
                }
                if (!row.bad().isEmpty() || entry == null) {
                    bad.addAll(row.bad());
                    badRows.add(table.rows().get(from + i));
                } else if (product.isEmpty()) {
                    fresh.add(new NewProduct(owner.get().id(), entry));
                } else if (product.get().entry().equals(entry)) {
                    same++;
                } else {
                    changed.add(new Change(product.get(), entry));
                }
            }
            return new Step(fresh, changed, same, bad, badRows);
        }

        private Optional<Exhibitor> ownerOf(ProductRow row) {
            Optional<Exhibitor> owner = owner(row);
            if (owner.isEmpty()) {
                row.note(
                        ProductColumn.COMPANY,
                        row.cell(ProductColumn.COMPANY),
                        "exhibitors.products.files.fault.company");
                return owner;
            }
            if (owner.get().state() instanceof Exhibitor.State.Refused
                    || owner.get().state() instanceof Exhibitor.State.Withdrawn) {
                row.note(ProductColumn.COMPANY, row.cell(ProductColumn.COMPANY), "exhibitors.entry.closed");
                return Optional.empty();
            }
            return owner;
        }

        private void noteTwice(ProductRow row, Exhibitor owner) {
            for (String key : keys(row)) {
                int earlier = Objects.requireNonNull(first.get(owner.id().value() + " " + key));
                if (earlier != row.number()) {
                    ProductColumn column = key.startsWith("number")
                            ? ProductColumn.NUMBER
                            : key.startsWith("code") ? ProductColumn.CODE : ProductColumn.NAME;
                    row.note(column, row.cell(column), "exhibitors.products.files.fault.twice", earlier);
                }
            }
        }

        private Known known(List<ProductRow> rows) {
            var owners = new LinkedHashSet<ExhibitorId>();
            var numbers = new LinkedHashSet<Integer>();
            var codes = new LinkedHashSet<String>();
            var names = new LinkedHashSet<String>();
            for (ProductRow row : rows) {
                owner(row).ifPresent(owner -> owners.add(owner.id()));
                if (row.cell(ProductColumn.NUMBER).matches("[0-9]{1,9}")) {
                    numbers.add(Integer.parseInt(row.cell(ProductColumn.NUMBER)));
                }
                if (!row.cell(ProductColumn.CODE).isEmpty()) {
                    codes.add(row.cell(ProductColumn.CODE));
                }
                names.add(row.cell(ProductColumn.NAME));
            }
            return new Known(store.matching(edition, owners, numbers, codes, names));
        }
    }

    /** Products that rows may mean. */
    private static final class Known {
        private final Map<Integer, Product> byNumber = new HashMap<>();
        private final Map<String, Product> byCode = new HashMap<>();
        private final Map<String, List<Product>> byName = new HashMap<>();

        Known(List<Product> products) {
            for (Product product : products) {
                String whose = product.exhibitor().value() + " ";
                byNumber.put(product.number(), product);
                if (!product.entry().code().isEmpty()) {
                    byCode.put(whose + product.entry().code(), product);
                }
                String name = product.entry()
                        .name()
                        .original()
                        .map(LocalizedText.Shown::text)
                        .orElse("");
                byName.computeIfAbsent(whose + Terms.folded(name), key -> new ArrayList<>())
                        .add(product);
            }
        }

        /** By number, else by article number, else by name: where several have it, the file must say which is meant. */
        Optional<Product> find(ProductRow row, ExhibitorId owner) {
            String number = row.cell(ProductColumn.NUMBER);
            if (!number.isEmpty()) {
                Product product = number.matches("[0-9]{1,9}") ? byNumber.get(Integer.parseInt(number)) : null;
                if (product == null || !product.exhibitor().equals(owner)) {
                    row.note(ProductColumn.NUMBER, number, "exhibitors.products.files.fault.number");
                    return Optional.empty();
                }
                return Optional.of(product);
            }
            String code = row.cell(ProductColumn.CODE);
            if (!code.isEmpty() && byCode.containsKey(owner.value() + " " + code)) {
                return Optional.ofNullable(byCode.get(owner.value() + " " + code));
            }
            List<Product> named =
                    byName
                            .getOrDefault(owner.value() + " " + Terms.folded(row.cell(ProductColumn.NAME)), List.of())
                            .stream()
                            .filter(product ->
                                    code.isEmpty() || product.entry().code().isEmpty())
                            .toList();
            if (named.size() > 1) {
                row.note(
                        ProductColumn.NAME,
                        row.cell(ProductColumn.NAME),
                        "exhibitors.products.files.fault.several",
                        named.size());
            }
            return named.stream().findFirst();
        }

        void noteTakenCode(ProductRow row, ProductEntry entry, Optional<Product> product, ExhibitorId owner) {
            Product holder = byCode.get(owner.value() + " " + entry.code());
            if (holder != null
                    && !product.map(one -> one.id().equals(holder.id())).orElse(false)) {
                row.note(ProductColumn.CODE, entry.code(), "exhibitors.products.fault.code_taken", entry.code());
            }
        }
    }
}
