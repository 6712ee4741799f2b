package amur.matching;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Markets as text: UTF-8, one record a line, {@code #} starts a comment, {@code .gz} accepted. Subjects and companies are numbered from
 * 0 in order; a weight follows its subject after a colon (100 if it is left out); what is not said of a company is not known.
 *
 * <pre>
 * amur-matching 1
 * meets other-side
 * subject 0
 * subject 1 parent=0
 * company 0 A country=0 region=3 sector=2 size=4 languages=0,2 certificates=1 required=1 offers=1,0:40 needs=1 listed=yes
 * company 1 B needs=1
 * tie 3 17 strength=80
 * never 0 1
 * answer 0 1 yes
 * met 0 1 good
 * </pre>
 */
public final class MarketFormat {
    private static final String HEAD = "amur-matching 1";

    private Meets meets = Meets.OTHER_SIDE;
    private final List<Integer> parents = new ArrayList<>();
    private final List<Company> companies = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Market.Pair> never = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Met> met = new ArrayList<>();
    private int line;

    private MarketFormat() {}

    /** @throws MarketException with the line and the cause */
    public static Market read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /** @throws MarketException with the line and the cause */
    public static Market read(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        boolean packed = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        InputStream plain = new java.io.ByteArrayInputStream(bytes);
        try (var reader = new BufferedReader(new InputStreamReader(
                packed ? new GZIPInputStream(plain, 1 << 16) : plain,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            return new MarketFormat().market(reader);
        } catch (CharacterCodingException e) {
            throw new MarketException(Fault.NOT_UTF8, "the file is not UTF-8 text");
        } catch (ZipException | EOFException e) {
            throw new MarketException(Fault.TRUNCATED, "the packed file is damaged or cut off");
        }
    }

    private Market market(BufferedReader reader) throws IOException {
        boolean headed = false;
        for (@Nullable String text = reader.readLine(); text != null; text = reader.readLine()) {
            line++;
            int comment = text.indexOf('#');
            String record = (comment < 0 ? text : text.substring(0, comment)).strip();
            if (line == 1 && record.startsWith("\ufeff")) {
                record = record.substring(1);
            }
            if (record.isEmpty()) {
                continue;
            }
            if (headed) {
                try {
                    take(record.split("\\s+"));
                } catch (MarketException e) {
                    throw e.line() > 0 ? e : fault(e.fault(), String.valueOf(e.getMessage()));
                }
            } else if (record.equals(HEAD)) {
                headed = true;
            } else {
                throw fault(Fault.SYNTAX, "the file does not begin with \"" + HEAD + "\"");
            }
        }
        if (!headed) {
            throw new MarketException(Fault.MISSING, "the file is empty");
        }
        return new Market(meets, parents.stream().mapToInt(p -> p).toArray(), companies, ties, never, answers, met);
    }

    private void take(String[] fields) {
        switch (fields[0]) {
            case "meets" ->
                meets = switch (field(fields, 1)) {
                    case "other-side" -> Meets.OTHER_SIDE;
                    case "anybody" -> Meets.ANYBODY;
                    default -> throw fault(Fault.UNKNOWN, "meets \"" + clip(fields[1]) + "\": other-side or anybody");
                };
            case "subject" -> {
                inOrder("subject", fields, parents.size());
                Map<String, String> named = named(fields, 2);
                parents.add(number(named, "parent", Market.TOP));
                nothingElse(named);
            }
            case "company" -> company(fields);
            case "tie" -> {
                Map<String, String> named = named(fields, 3);
                ties.add(new Tie(number(fields, 1), number(fields, 2), number(named, "strength", 100)));
                nothingElse(named);
            }
            case "never" -> never.add(new Market.Pair(company(fields, 1), company(fields, 2)));
            case "answer" ->
                answers.add(new Answer(company(fields, 1), company(fields, 2), choice(fields, 3, "yes", "no")));
            case "met" -> met.add(new Met(company(fields, 1), company(fields, 2), choice(fields, 3, "good", "bad")));
            default -> throw fault(Fault.UNKNOWN, "\"" + clip(fields[0]) + "\" is no kind of record");
        }
    }

    private void company(String[] fields) {
        inOrder("company", fields, companies.size());
        Side side =
                switch (field(fields, 2)) {
                    case "A" -> Side.A;
                    case "B" -> Side.B;
                    default -> throw fault(Fault.UNKNOWN, "side \"" + clip(fields[2]) + "\": A or B");
                };
        Map<String, String> named = named(fields, 3);
        Company company = new Company(
                side,
                number(named, "country", Company.UNKNOWN),
                number(named, "region", Company.UNKNOWN),
                number(named, "sector", Company.UNKNOWN),
                number(named, "size", Company.UNKNOWN),
                bits(named, "languages"),
                bits(named, "certificates"),
                bits(named, "required"),
                interests(named, "offers"),
                interests(named, "needs"),
                !"no".equals(named.remove("listed")));
        nothingElse(named);
        Market.checkGoods(company, parents.size());
        companies.add(company);
    }

    private List<Interest> interests(Map<String, String> named, String name) {
        List<Interest> interests = new ArrayList<>();
        for (String item : items(named, name)) {
            int colon = item.indexOf(':');
            interests.add(
                    colon < 0
                            ? new Interest(number(item))
                            : new Interest(number(item.substring(0, colon)), number(item.substring(colon + 1))));
        }
        return interests;
    }

    private long bits(Map<String, String> named, String name) {
        long bits = 0;
        for (String item : items(named, name)) {
            int bit = number(item);
            if (bit > 63) {
                throw fault(Fault.OUT_OF_RANGE, name + " " + bit + " is not 0 to 63");
            }
            bits |= 1L << bit;
        }
        return bits;
    }

    private static String[] items(Map<String, String> named, String name) {
        String value = named.remove(name);
        return value == null || value.isEmpty() ? new String[0] : value.split(",", -1);
    }

    private Map<String, String> named(String[] fields, int from) {
        Map<String, String> named = new HashMap<>();
        for (int i = from; i < fields.length; i++) {
            int equals = fields[i].indexOf('=');
            if (equals < 1) {
                throw fault(Fault.SYNTAX, "\"" + clip(fields[i]) + "\" is not name=value");
            }
            if (named.put(fields[i].substring(0, equals), fields[i].substring(equals + 1)) != null) {
                throw fault(Fault.REPEATED, clip(fields[i].substring(0, equals)) + " is said twice");
            }
        }
        return named;
    }

    private void nothingElse(Map<String, String> named) {
        if (!named.isEmpty()) {
            throw fault(Fault.UNKNOWN, "\"" + clip(named.keySet().iterator().next()) + "\" is not known here");
        }
    }

    private void inOrder(String what, String[] fields, int expected) {
        if (number(fields, 1) != expected) {
            throw fault(Fault.OUT_OF_RANGE, what + " " + fields[1] + " where " + what + " " + expected + " is next");
        }
    }

    private int company(String[] fields, int place) {
        int company = number(fields, place);
        if (company >= companies.size()) {
            throw fault(Fault.UNKNOWN, "company " + company + " is not there (yet)");
        }
        return company;
    }

    private boolean choice(String[] fields, int place, String yes, String no) {
        String said = field(fields, place);
        if (!said.equals(yes) && !said.equals(no)) {
            throw fault(Fault.UNKNOWN, "\"" + clip(said) + "\": " + yes + " or " + no);
        }
        return said.equals(yes);
    }

    private String field(String[] fields, int place) {
        if (place >= fields.length) {
            throw fault(Fault.MISSING, fields[0] + " needs more fields");
        }
        return fields[place];
    }

    private int number(String[] fields, int place) {
        return number(field(fields, place));
    }

    private int number(Map<String, String> named, String name, int otherwise) {
        String value = named.remove(name);
        return value == null ? otherwise : number(value);
    }

    private int number(String text) {
        if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw fault(Fault.SYNTAX, "\"" + clip(text) + "\" is not a whole number of at most nine digits");
        }
        return Integer.parseInt(text);
    }

    private MarketException fault(Fault fault, String message) {
        return new MarketException(line, fault, message);
    }

    private static String clip(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** Writes what {@link #read(Path)} reads as an equal market; packed where the name ends in {@code .gz}. */
    public static void write(Market market, Path file) throws IOException {
        boolean packed = String.valueOf(file.getFileName()).endsWith(".gz");
        try (var bytes = Files.newOutputStream(file);
                var out = packed ? new GZIPOutputStream(bytes, 1 << 16) : bytes;
                var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            write(market, writer);
        }
    }

    public static void write(Market market, Appendable out) throws IOException {
        out.append(HEAD + "\nmeets " + (market.meets() == Meets.ANYBODY ? "anybody" : "other-side") + "\n");
        int[] parents = market.tree();
        for (int s = 0; s < parents.length; s++) {
            out.append("subject " + s + (parents[s] == Market.TOP ? "" : " parent=" + parents[s]) + "\n");
        }
        for (int c = 0; c < market.companies().size(); c++) {
            out.append("company " + c + line(market.companies().get(c)) + "\n");
        }
        for (Tie tie : market.ties()) {
            out.append("tie " + tie.region() + " " + tie.other() + " strength=" + tie.strength() + "\n");
        }
        for (Market.Pair pair : market.never()) {
            out.append("never " + pair.one() + " " + pair.other() + "\n");
        }
        for (Answer answer : market.answers()) {
            out.append("answer " + answer.from() + " " + answer.about() + (answer.yes() ? " yes\n" : " no\n"));
        }
        for (Met pair : market.met()) {
            out.append("met " + pair.company() + " " + pair.other() + (pair.good() ? " good\n" : " bad\n"));
        }
    }

    private static String line(Company company) {
        StringBuilder line = new StringBuilder(" ").append(company.side());
        known(line, "country", company.country());
        known(line, "region", company.region());
        known(line, "sector", company.sector());
        known(line, "size", company.size());
        bits(line, "languages", company.languages());
        bits(line, "certificates", company.certificates());
        bits(line, "required", company.required());
        goods(line, "offers", company.offers());
        goods(line, "needs", company.needs());
        return company.listed() ? line.toString() : line + " listed=no";
    }

    private static void known(StringBuilder line, String name, int value) {
        if (value != Company.UNKNOWN) {
            line.append(' ').append(name).append('=').append(value);
        }
    }

    private static void bits(StringBuilder line, String name, long bits) {
        if (bits != 0) {
            line.append(' ').append(name).append('=');
            line.append(java.util.stream.IntStream.range(0, 64)
                    .filter(bit -> (bits >>> bit & 1) != 0)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(",")));
        }
    }

    private static void goods(StringBuilder line, String name, List<Interest> goods) {
        if (!goods.isEmpty()) {
            line.append(' ').append(name).append('=');
            line.append(goods.stream()
                    .map(good -> good.subject() + (good.weight() == Interest.SURE ? "" : ":" + good.weight()))
                    .collect(Collectors.joining(",")));
        }
    }
}
