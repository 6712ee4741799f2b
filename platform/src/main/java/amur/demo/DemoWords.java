package amur.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The building blocks of the demo, from the tab-separated files beside this class. */
final class DemoWords {
    record Adjective(String gender, String ru, String latin) {}

    record Noun(String gender, String ru, String latin) {}

    record Brand(String ru, String latin, String zh) {}

    record SectorWord(String sector, String ru, String latin, String zh) {}

    record Goods(String hs, String sector, String offeredBy, String en, String ru, String zh) {
        boolean offeredBy(String country) {
            return offeredBy.equals("both") || offeredBy.equalsIgnoreCase(country);
        }
    }

    record Sentence(String kind, String en, String ru, String zh) {}

    record Name(String side, String part, String gender, String nativeForm, String latin) {}

    record JobTitle(String en, String ru, String zh) {}

    record Place(String code, String en, String ru, String zh) {}

    final List<Adjective> adjectives;
    final List<Noun> nouns;
    final List<Brand> brands;
    final List<SectorWord> sectorWords;
    final List<Goods> goods;
    final List<Sentence> sentences;
    final List<Name> names;
    final List<JobTitle> jobTitles;
    final List<Place> russianRegions;
    final List<Place> chineseRegions;

    DemoWords() {
        List<String[]> words = rows("company-words.tsv");
        adjectives = words.stream()
                .filter(row -> row[0].equals("adjective"))
                .map(row -> new Adjective(row[2], row[3], row[4]))
                .toList();
        nouns = words.stream()
                .filter(row -> row[0].equals("noun"))
                .map(row -> new Noun(row[2], row[3], row[4]))
                .toList();
        brands = words.stream()
                .filter(row -> row[0].equals("brand"))
                .map(row -> new Brand(row[3], row[4], row[5]))
                .toList();
        sectorWords = words.stream()
                .filter(row -> row[0].equals("sector-word"))
                .map(row -> new SectorWord(row[2], row[3], row[4], row[5]))
                .toList();
        goods = rows("hs-demo.tsv").stream()
                .map(row -> new Goods(row[0], row[1], row[2], row[3], row[4], row[5]))
                .toList();
        sentences = rows("texts.tsv").stream()
                .map(row -> new Sentence(row[0], row[1], row[2], row[3]))
                .toList();
        names = rows("person-names.tsv").stream()
                .map(row -> new Name(row[0], row[1], row[2], row[3], row[4]))
                .toList();
        jobTitles = rows("job-titles.tsv").stream()
                .map(row -> new JobTitle(row[1], row[2], row[3]))
                .toList();
        russianRegions = places("/amur/regions/regions-ru.tsv");
        chineseRegions = places("/amur/regions/regions-cn.tsv");
    }

    private static List<Place> places(String file) {
        return rows(file).stream()
                .map(row -> new Place(row[0], row[5], row[6], row[7]))
                .toList();
    }

    /** The rows of a file without its comments and its head. */
    private static List<String[]> rows(String file) {
        InputStream stream = Objects.requireNonNull(DemoWords.class.getResourceAsStream(file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
