package amur.exhibitors.products;

import static org.assertj.core.api.Assertions.assertThat;

import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.LocalizedText.Status;
import org.junit.jupiter.api.Test;

class WritingTest {
    private static final LocalizedText OIL = LocalizedText.original(Language.RU, "Масло")
            .translated(Language.ZH, "油", Status.REVIEWED)
            .translated(Language.EN, "Oil", Status.DRAFT);

    @Test
    void otherWordsMakeTranslationsStaleTheSameWordsDoNot() {
        assertThat(Writing.original(OIL, Language.RU, "Масло")).isEqualTo(OIL);
        LocalizedText changed = Writing.original(OIL, Language.RU, "Масло соевое");
        assertThat(changed.translations().get(Language.ZH).status()).isEqualTo(Status.STALE);
        assertThat(changed.translations().get(Language.EN).status()).isEqualTo(Status.STALE);
        assertThat(Writing.original(OIL, Language.RU, "")).isEqualTo(LocalizedText.empty());
    }

    @Test
    void wordsPutDownUnderTheWrongLanguageMoveAlone() {
        LocalizedText wrong =
                LocalizedText.original(Language.EN, "Масло").translated(Language.ZH, "油", Status.REVIEWED);
        assertThat(Writing.original(wrong, Language.RU, "Масло"))
                .isEqualTo(LocalizedText.original(Language.RU, "Масло").translated(Language.ZH, "油", Status.REVIEWED));
    }

    @Test
    void aTranslationIsADraftUntilSomebodySaysMore() {
        LocalizedText stale = Writing.original(OIL, Language.RU, "Масло соевое");
        assertThat(Writing.translation(stale, Language.ZH, "豆油", Status.STALE)
                        .translations()
                        .get(Language.ZH)
                        .status())
                .isEqualTo(Status.DRAFT);
        assertThat(Writing.translation(stale, Language.ZH, "油", Status.STALE)
                        .translations()
                        .get(Language.ZH)
                        .status())
                .isEqualTo(Status.STALE);
        assertThat(Writing.translation(stale, Language.ZH, "油", Status.REVIEWED)
                        .translations()
                        .get(Language.ZH)
                        .status())
                .isEqualTo(Status.REVIEWED);
        assertThat(Writing.translation(OIL, Language.ZH, "油", Status.STALE))
                .as("what was read over does not go stale because something beside it has")
                .isEqualTo(OIL);
        assertThat(Writing.translation(stale, Language.ZH, "", Status.DRAFT).translations())
                .containsOnlyKeys(Language.RU, Language.EN);
        assertThat(Writing.translation(OIL, Language.RU, "не так", Status.DRAFT))
                .isEqualTo(OIL);
        assertThat(Writing.translation(LocalizedText.empty(), Language.ZH, "油", Status.DRAFT))
                .isEqualTo(LocalizedText.empty());
    }
}
