package amur.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.web.files.Outcome.Question;
import amur.web.files.Outcome.Table;
import amur.web.files.Reading.Separator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TableReaderTest {
    private static final Map<String, List<List<String>>> TABLES = Map.of(
            "ru",
            List.of(
                    List.of("Название", "Страна", "Что предлагает"),
                    List.of("ООО «Зейский маслозавод»", "Россия", "Соевое масло, жмых; шрот"),
                    List.of("Станкозавод № 5", "Россия", "Станки\nи \"линии\"")),
            "zh",
            List.of(
                    List.of("企业名称", "国家", "供应产品"),
                    List.of("哈尔滨粮油有限公司", "中国", "豆油,豆粕;油脂"),
                    List.of("沈阳机床集团", "中国", "数控机床\n\"生产线\"")),
            "en",
            List.of(
                    List.of("Company", "Country", "Offers"),
                    List.of("Zeya Oil Mill", "Russia", "Oil, meal; cake"),
                    List.of("Harbin Machines", "China", "Lathes\nand \"lines\"")));

    static Stream<Arguments> readings() {
        return Stream.of(TextEncoding.values()).flatMap(encoding -> TABLES.keySet().stream()
                .filter(language -> encoding.charset()
                        .newEncoder()
                        .canEncode(String.join("", TABLES.get(language).get(1))))
                .flatMap(language -> Stream.of(Separator.values()).flatMap(separator -> Stream.of(true, false)
                        .filter(mark -> !mark || encoding.name().startsWith("UTF"))
                        .map(mark -> Arguments.of(language, encoding, separator, mark)))));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void everyEncodingAndSeparatorIsReadRightInEachLanguage(
            String language, TextEncoding encoding, Separator separator, boolean mark) {
        List<List<String>> table = TABLES.get(language);
        String text = (mark ? "\uFEFF" : "") + csv(table, separator.sign());
        assertThat(cells(TableReader.read(text.getBytes(encoding.charset()), Set.of())))
                .isEqualTo(table);
    }

    @Test
    void oneColumnNeedsNoSeparatorAndAnyLineEndEndsALine() {
        assertThat(cells(TableReader.read("name\rone\r\ntwo\n\nthree".getBytes(StandardCharsets.UTF_8), Set.of())))
                .isEqualTo(List.of(List.of("name"), List.of("one"), List.of("two"), List.of("three")));
    }

    @Test
    void rowsAreCountedAsTheUsersProgramCounts() {
        TableFile table = table(
                TableReader.read("sep=;\r\na;b\r\n\r\n1;\"x\r\ny\"\r\n3;4".getBytes(StandardCharsets.UTF_8), Set.of()));
        assertThat(table.rows()).extracting(TableFile.Row::number).containsExactly(4, 5);
        assertThat(TableFile.address(0, 4)
                        + TableFile.address(25, 1)
                        + TableFile.address(26, 1)
                        + TableFile.address(701, 9))
                .isEqualTo("A4Z1AA1ZZ9");
    }

    @Test
    void whereTwoReadingsMakeSenseTheUserIsAsked() {
        // the same bytes are a Russian and a Chinese word
        byte[] file = "name;x\nБРУС;1\n".getBytes(TextEncoding.WINDOWS_1251.charset());
        assertThat(TableReader.read(file, Set.of()))
                .isInstanceOfSatisfying(Question.class, question -> assertThat(question.samples())
                        .extracting(sample -> sample.reading().code() + " "
                                + sample.lines().get(1).getFirst())
                        .contains("WINDOWS_1251-SEMICOLON БРУС", "GB18030-SEMICOLON 列友"));
    }

    @Test
    void twoSeparatorsThatBothCutEvenlyAreAskedAbout() {
        assertThat(TableReader.read("a,b;c\n1,2;3\n".getBytes(StandardCharsets.UTF_8), Set.of()))
                .isInstanceOfSatisfying(Question.class, question -> assertThat(question.samples())
                        .extracting(sample -> sample.reading().code())
                        .containsExactly("UTF_8-COMMA", "UTF_8-SEMICOLON"));
    }

    @Test
    void aHeadThatTheCallerKnowsLeavesNothingToAsk() {
        for (TextEncoding encoding : List.of(TextEncoding.WINDOWS_1251, TextEncoding.IBM866, TextEncoding.KOI8_R)) {
            byte[] file = "имя;вид\nzz;1\n".getBytes(encoding.charset());
            assertThat(table(TableReader.read(file, Set.of("имя", "вид"))).head())
                    .containsExactly("имя", "вид");
        }
    }

    @Test
    void aChosenReadingIsTaken() {
        byte[] file = "имя;вид\nzz;1\n".getBytes(TextEncoding.KOI8_R.charset());
        Reading chosen = Reading.find("KOI8_R-SEMICOLON").orElseThrow();
        assertThat(TableReader.read(file, chosen).head()).containsExactly("имя", "вид");
        assertThatThrownBy(
                        () -> TableReader.read(file, Reading.find("UTF_8-COMMA").orElseThrow()))
                .isInstanceOfSatisfying(
                        UnreadableTable.class, e -> assertThat(e.fault()).isEqualTo(TableFault.MALFORMED));
    }

    static Stream<Arguments> unreadable() {
        byte[] russian = csv(TABLES.get("ru"), ';').getBytes(StandardCharsets.UTF_8);
        var wide = String.join(",", java.util.Collections.nCopies(201, "x"));
        return Stream.of(
                Arguments.of(TableFault.EMPTY, new byte[0]),
                Arguments.of(TableFault.EMPTY, bytes("\r\n;;\r\n  \r\n")),
                Arguments.of(TableFault.EMPTY, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
                Arguments.of(TableFault.TOO_LARGE, new byte[(int) TableReader.MAX_BYTES + 1]),
                Arguments.of(TableFault.TOO_MANY_ROWS, bytes("x\n".repeat(TableReader.MAX_ROWS + 1))),
                Arguments.of(TableFault.TOO_MANY_COLUMNS, bytes(wide + "\n" + wide)),
                Arguments.of(TableFault.CELL_TOO_LONG, bytes("a,b\n" + "x".repeat(20_001))),
                Arguments.of(TableFault.TRUNCATED, bytes("a,b\n1,\"and so")),
                Arguments.of(TableFault.TRUNCATED, Arrays.copyOf(russian, 31)),
                Arguments.of(TableFault.TRUNCATED, Arrays.copyOf("\uFEFFa;b".getBytes(StandardCharsets.UTF_16LE), 7)),
                Arguments.of(TableFault.MALFORMED, bytes("a,b\n1,\"x\"y\n")),
                Arguments.of(TableFault.OLD_EXCEL, HexFormat.of().parseHex("d0cf11e0a1b11ae1")),
                Arguments.of(TableFault.NO_TABLE, bytes("%PDF-1.7\nx")),
                Arguments.of(TableFault.NO_TABLE, HexFormat.of().parseHex("0001020300ff00fe0000000000010203")));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatIsNoTableSaysWhy(TableFault fault, byte[] file) {
        assertThatThrownBy(() -> TableReader.read(file, Set.of()))
                .isInstanceOfSatisfying(
                        UnreadableTable.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static TableFile table(Outcome outcome) {
        return switch (outcome) {
            case Table read -> read.table();
            case Question asked -> throw new AssertionError("asked: " + asked);
        };
    }

    static List<List<String>> cells(Outcome outcome) {
        TableFile table = table(outcome);
        return Stream.concat(Stream.of(table.head()), table.rows().stream().map(TableFile.Row::cells))
                .toList();
    }

    static String csv(List<List<String>> table, char separator) {
        return table.stream()
                .map(row -> row.stream()
                        .map(cell ->
                                cell.matches("(?s).*[\",;\\t\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                        .collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining("\r\n"));
    }
}
