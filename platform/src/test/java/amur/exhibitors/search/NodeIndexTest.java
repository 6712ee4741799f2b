package amur.exhibitors.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import amur.PlatformTest;
import amur.exhibitors.products.CatalogueChanges;
import amur.exhibitors.search.IndexState.Phase;
import amur.terminology.Thesaurus;
import amur.terminology.Translations;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class NodeIndexTest {
    @Autowired
    CatalogueChanges changes;

    @Autowired
    CatalogueDocuments documents;

    @Autowired
    ObjectProvider<Translations> translations;

    @TempDir
    Path folder;

    @Test
    @SuppressWarnings("unchecked")
    void whatCouldNotBeOpenedIsOpenedLater() throws Exception {
        ObjectProvider<Thesaurus> thesaurus = mock(ObjectProvider.class);
        when(thesaurus.getObject())
                .thenThrow(new IllegalStateException("the disk is full"))
                .thenReturn(Thesaurus.load());
        var node = new NodeIndex(
                changes, documents, thesaurus, translations, Clock.systemUTC(), folder.resolve("index"), true);
        node.start();
        try {
            assertThat(until(node, Phase.TROUBLED)).isEqualTo(Phase.TROUBLED);
            assertThat(until(node, Phase.FOLLOWING)).isEqualTo(Phase.FOLLOWING);
        } finally {
            node.stop();
        }
        assertThat(node.isRunning()).isFalse();
    }

    private static Phase until(NodeIndex node, Phase wanted) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (node.state().phase() != wanted && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        return node.state().phase();
    }
}
