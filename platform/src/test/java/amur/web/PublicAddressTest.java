package amur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://expo.example", "https://expo.example/", " https://expo.example// "})
    void aSlashAtItsEndIsNotDoubled(String setting) {
        assertThat(new PublicAddress(setting).of("/en/editions")).isEqualTo("https://expo.example/en/editions");
    }

    @Test
    void aPathOfItIsKept() {
        assertThat(new PublicAddress("https://example.org/expo/").of("/en")).isEqualTo("https://example.org/expo/en");
    }

    @Test
    void robotsAreShownTheSitemapUnderIt() {
        var sitemap = new SitemapController(List.of(), new PublicAddress("https://expo.example/"));
        byte[] robots = Objects.requireNonNull(sitemap.robots().getBody());
        assertThat(new String(robots, StandardCharsets.UTF_8)).contains("Sitemap: https://expo.example/sitemap.xml\n");
    }
}
