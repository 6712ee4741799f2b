package amur.exhibitors.products.sql;

import amur.exhibitors.Chapters;
import amur.exhibitors.products.HsCode;
import amur.exhibitors.products.Nomenclature;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.LocalizedText.Status;
import amur.shared.LocalizedTextJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlNomenclature implements Nomenclature {
    private final JdbcClient jdbc;
    private final Chapters chapters;

    SqlNomenclature(JdbcClient jdbc, Chapters chapters) {
        this.jdbc = jdbc;
        this.chapters = chapters;
    }

    @Override
    public Optional<Heading> find(HsCode code) {
        return code.code().length() == 2
                ? chapters.find(code.code()).map(name -> new Heading(code.code(), name))
                : Optional.ofNullable(read(code.year(), Set.of(code.code())).get(code.code()));
    }

    @Override
    public Map<HsCode, Heading> nearest(Collection<HsCode> codes) {
        var byYear = new HashMap<Integer, Set<String>>();
        codes.forEach(code -> byYear.computeIfAbsent(code.year(), year -> new LinkedHashSet<>())
                .addAll(beginnings(code.code())));
        var names = new HashMap<Integer, Map<String, Heading>>();
        byYear.forEach((year, wanted) -> names.put(year, read(year, wanted)));
        var all = new LinkedHashMap<HsCode, Heading>();
        for (HsCode code : codes) {
            List<String> beginnings = beginnings(code.code());
            for (String beginning : beginnings.reversed()) {
                Heading heading = names.getOrDefault(code.year(), Map.of()).get(beginning);
                if (heading != null) {
                    all.put(code, heading);
                    break;
                }
            }
            if (!all.containsKey(code) && !code.isEmpty()) {
                chapters.find(code.chapter()).ifPresent(name -> all.put(code, new Heading(code.chapter(), name)));
            }
        }
        return all;
    }

    @Override
    public List<Heading> path(HsCode code) {
        Map<String, Heading> names = read(code.year(), beginnings(code.code()));
        var path = new ArrayList<Heading>();
        chapters.find(code.chapter()).ifPresent(name -> path.add(new Heading(code.chapter(), name)));
        beginnings(code.code()).stream()
                .filter(names::containsKey)
                .map(names::get)
                .forEach(path::add);
        return path;
    }

    /** Heading, subheading, national lines: what a code begins with, the chapter apart. */
    private static List<String> beginnings(String code) {
        var all = new ArrayList<String>();
        for (int length = 4; length <= code.length(); length += 2) {
            all.add(code.substring(0, length));
        }
        return all;
    }

    private Map<String, Heading> read(int year, Collection<String> codes) {
        var all = new HashMap<String, Heading>();
        if (!codes.isEmpty()) {
            jdbc.sql("select code, name from hs_code where year = ? and code = any(?)")
                    .params(year, codes.toArray(String[]::new))
                    .query((row, n) ->
                            new Heading(row.getString("code"), LocalizedTextJson.read(row.getString("name"))))
                    .list()
                    .forEach(heading -> all.put(heading.code(), heading));
        }
        return all;
    }

    @Override
    public List<Heading> below(HsCode code) {
        if (code.isEmpty()) {
            return chapters.codes().stream()
                    .flatMap(chapter -> chapters.find(chapter).stream().map(name -> new Heading(chapter, name)))
                    .toList();
        }
        return jdbc.sql("select code, name from hs_code where year = ? and code like ? || '%' and length(code) = ?"
                        + " order by code")
                .params(code.year(), code.code(), code.code().length() + 2)
                .query((row, n) -> new Heading(row.getString("code"), LocalizedTextJson.read(row.getString("name"))))
                .list();
    }

    @Override
    public List<Heading> search(String words, int most) {
        String digits = words.replaceAll("[\\s.]", "");
        if (digits.matches("[0-9]{1,10}")) {
            return byDigits(digits, most);
        }
        var found = new ArrayList<Heading>();
        List<String> wanted = List.of(words.strip().split("[\\s\\p{Z}]+"));
        for (String chapter : chapters.codes()) {
            chapters.find(chapter)
                    .filter(name -> wanted.stream().allMatch(word -> contains(name, word)))
                    .ifPresent(name -> found.add(new Heading(chapter, name)));
        }
        var sql = new StringBuilder("select code, name from hs_code where year = :year");
        var parameters = new HashMap<String, Object>();
        for (int i = 0; i < Math.min(wanted.size(), 8); i++) {
            sql.append(" and catalogue_fold(localized_words(name)) like '%' || catalogue_fold(:word" + i + ") || '%'");
            parameters.put(
                    "word" + i,
                    wanted.get(i).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"));
        }
        found.addAll(jdbc.sql(sql + " order by length(code), code limit :most")
                .param("year", HsCode.CURRENT_YEAR)
                .param("most", most)
                .params(parameters)
                .query((row, n) -> new Heading(row.getString("code"), LocalizedTextJson.read(row.getString("name"))))
                .list());
        return found.stream().limit(most).toList();
    }

    private static boolean contains(LocalizedText name, String word) {
        String wanted = word.toLowerCase(java.util.Locale.ROOT).replace('ё', 'е');
        return name.translations().values().stream().anyMatch(one -> one.text()
                .toLowerCase(java.util.Locale.ROOT)
                .replace('ё', 'е')
                .contains(wanted));
    }

    private List<Heading> byDigits(String digits, int most) {
        var found = new ArrayList<Heading>();
        chapters.codes().stream()
                .filter(chapter -> chapter.startsWith(digits))
                .forEach(chapter -> chapters.find(chapter).ifPresent(name -> found.add(new Heading(chapter, name))));
        found.addAll(jdbc.sql(
                        "select code, name from hs_code where year = ? and code like ? || '%' order by code limit ?")
                .params(HsCode.CURRENT_YEAR, digits, most)
                .query((row, n) -> new Heading(row.getString("code"), LocalizedTextJson.read(row.getString("name"))))
                .list());
        return found.stream().limit(most).toList();
    }

    @Override
    @Transactional
    public int bring(int year, List<Heading> headings) {
        jdbc.sql("lock table hs_code in share row exclusive mode").update();
        Map<String, Heading> before =
                read(year, headings.stream().map(Heading::code).toList());
        record Row(
                String code,

                @com.fasterxml.jackson.annotation.JsonRawValue
                String name) {}
        List<Row> changed = headings.stream()
                .map(heading -> new Heading(heading.code(), merged(before.get(heading.code()), heading.name())))
                .filter(heading -> !heading.equals(before.get(heading.code())))
                .map(heading -> new Row(heading.code(), LocalizedTextJson.write(heading.name())))
                .toList();
        jdbc.sql("""
                        insert into hs_code (year, code, name)
                        select ?, r.code, r.name from jsonb_to_recordset(?::jsonb) as r (code text, name jsonb)
                        on conflict (year, code) do update set name = excluded.name""").params(year, ProductRows.JSON.writeValueAsString(changed)).update();
        return changed.size();
    }

    /** The nomenclature is equal in its languages: English stands as the original where it is there. */
    private static LocalizedText merged(@org.jspecify.annotations.Nullable Heading before, LocalizedText fresh) {
        var texts = new EnumMap<Language, String>(Language.class);
        if (before != null) {
            before.name().translations().forEach((language, one) -> texts.put(language, one.text()));
        }
        fresh.translations().forEach((language, one) -> texts.put(language, one.text()));
        Language original = texts.containsKey(Language.EN)
                ? Language.EN
                : texts.keySet().iterator().next();
        LocalizedText all = LocalizedText.original(original, texts.getOrDefault(original, ""));
        for (Map.Entry<Language, String> one : texts.entrySet()) {
            if (one.getKey() != original) {
                all = all.translated(one.getKey(), one.getValue(), Status.REVIEWED);
            }
        }
        return all;
    }

    @Override
    public List<Known> known() {
        var counts = new java.util.TreeMap<Integer, Map<Language, Integer>>();
        var codes = new HashMap<Integer, Integer>();
        jdbc.sql("select year, key, count(*) as codes from hs_code, jsonb_object_keys(name) key group by 1, 2")
                .query(row -> {
                    int year = row.getInt("year");
                    int many = row.getInt("codes");
                    Language.find(row.getString("key"))
                            .ifPresent(language -> counts.computeIfAbsent(year, y -> new EnumMap<>(Language.class))
                                    .put(language, many));
                });
        jdbc.sql("select year, count(*) from hs_code group by 1").query(row -> {
            codes.put(row.getInt(1), row.getInt(2));
        });
        return counts.entrySet().stream()
                .map(one -> new Known(one.getKey(), codes.getOrDefault(one.getKey(), 0), one.getValue()))
                .toList();
    }
}
