package amur.regions.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.PlatformTest;
import amur.editions.Edition;
import amur.editions.EditionId;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.regions.Region;
import amur.regions.RegionCode;
import amur.regions.Regions;
import amur.shared.Language;
import amur.shared.Tsv;
import amur.web.NotFound;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
class SqlRegionsTest {
    private static final RegionCode AMUR = new RegionCode("RU-AMU");
    private static final RegionCode HEILONGJIANG = new RegionCode("CN-HL");

    @Autowired
    Regions regions;

    @Autowired
    Editions editions;

    @Autowired
    RegionFiles files;

    @Autowired
    JdbcClient jdbc;

    @Test
    void asManyRegionsAsTheStandardListsEachWithNamesInEveryLanguage() {
        assertThat(regions.list(EditionsExamples.RUSSIA)).hasSize(83);
        assertThat(regions.list(EditionsExamples.CHINA)).hasSize(34);
        assertThat(regions.countries()).containsExactly(EditionsExamples.CHINA, EditionsExamples.RUSSIA);
        for (Region region : regions.list()) {
            for (Language language : Language.values()) {
                assertThat(region.name().translations())
                        .as(region.code().value())
                        .containsKey(language);
                assertThat(region.shortName().translations())
                        .as(region.code().value())
                        .containsKey(language);
                assertThat(region.capital().translations())
                        .as(region.code().value())
                        .containsKey(language);
            }
        }
    }

    @Test
    void aRegionIsFoundByItsCodeAndByAnyOfItsNames() {
        assertThat(regions.get(AMUR).capital().textIn(Language.RU)).isEqualTo("Благовещенск");
        assertThat(regions.name("CN-HL", Language.ZH)).isEqualTo("黑龙江");
        assertThat(regions.name("XX-1", Language.EN)).isEqualTo("XX-1");
        assertThat(regions.find("")).isEmpty();
        assertThat(regions.search("哈尔滨")).extracting(Region::code).containsExactly(HEILONGJIANG);
        assertThat(regions.search("благовещ")).extracting(Region::code).containsExactly(AMUR);
        assertThat(regions.search("heilong")).extracting(Region::code).containsExactly(HEILONGJIANG);
        assertThat(regions.search("орел")).extracting(Region::code).containsExactly(new RegionCode("RU-ORL"));
        assertThatThrownBy(() -> regions.get(new RegionCode("RU-XXX"))).isInstanceOf(NotFound.class);
    }

    @Test
    void namesAreOrderedAsReadersOfEachLanguageExpect() {
        List<Region> some = List.of(
                regions.get(HEILONGJIANG), regions.get(new RegionCode("CN-AH")), regions.get(new RegionCode("CN-BJ")));
        // Ānhuī, Běijīng, Hēilóngjiāng
        assertThat(regions.sorted(some, Language.ZH))
                .extracting(region -> region.shortName().textIn(Language.ZH))
                .containsExactly("安徽", "北京", "黑龙江");
        // By code points Ё would come before А.
        assertThat(regions.sorted(regions.list(EditionsExamples.RUSSIA), Language.RU))
                .extracting(region -> region.shortName().textIn(Language.RU))
                .startsWith("Адыгея")
                .endsWith("Ярославская обл.");
    }

    @Test
    void theRegionsOfAnEditionGoWithItsClone() {
        Edition edition = EditionsExamples.bare(editions);
        regions.setParticipating(edition.id(), Set.of(AMUR, HEILONGJIANG));
        regions.setParticipating(edition.id(), Set.of(AMUR, new RegionCode("RU-MOW")));
        assertThat(regions.participating(edition.id())).containsExactlyInAnyOrder(AMUR, new RegionCode("RU-MOW"));
        assertThat(regions.editionsOf(AMUR)).contains(edition.id());
        EditionId next = editions.cloneEdition(
                edition.id(),
                EditionsExamples.slug("next"),
                edition.firstDay().plusYears(1),
                true,
                EditionsExamples.text("Next", "Следующая", "下一届"));
        assertThat(regions.participating(next)).containsExactlyInAnyOrder(AMUR, new RegionCode("RU-MOW"));
    }

    @Test
    @Transactional // taken back afterwards, so that no other test sees the country of the example
    void anotherCountryIsAnotherFileAndAnUnchangedFileIsNotReadAgain() {
        String head = "code\tcategory\tname_en\tname_ru\tname_zh\tshort_en\tshort_ru\tshort_zh"
                + "\tcapital_en\tcapital_ru\tcapital_zh\tlatitude\tlongitude\tzone\n";
        String one = "XA-1\tprovince\tOne\tОдин\t一\tOne\tОдин\t一\tCity\tГород\t城\t1.5\t2.5\tUTC\n";
        String two = "XA-2\tprovince\tTwo\tДва\t二\tTwo\tДва\t二\tCity\tГород\t城\t1.5\t2.5\tUTC\n";
        files.load("regions-xa.tsv", tsv(head + one + two));
        assertThat(listed()).containsExactly("XA-1", "XA-2");
        jdbc.sql("delete from region where code = 'XA-2'").update();
        files.load("regions-xa.tsv", tsv(head + one + two));
        assertThat(listed()).containsExactly("XA-1");
        files.load("regions-xa.tsv", tsv(head + two));
        assertThat(listed()).containsExactly("XA-2");
    }

    private List<String> listed() {
        return jdbc.sql("select code from region where country = 'XA' and listed order by code")
                .query(String.class)
                .list();
    }

    private static Tsv tsv(String text) {
        return Tsv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "regions-xa.tsv");
    }
}
