package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CrewTest {
    @Test
    void aSumIsAddedInTheOrderOfTheParts() {
        for (int size = 1; size <= 5; size++) {
            try (var crew = new Crew(size)) {
                double expected = 0;
                for (int i = 0; i < size; i++) {
                    expected += Math.pow(0.1, i);
                }
                for (int again = 0; again < 200; again++) {
                    assertThat(crew.sum(i -> Math.pow(0.1, i))).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void anotherThreadRepeatsAStepUntilTheWorkIsDoneAndSharesItsPartsOut() {
        for (int size = 2; size <= 4; size++) {
            try (var crew = new Crew(size)) {
                int parts = size;
                var did = new AtomicInteger();
                var several = new CountDownLatch(5);
                int steps = crew.beside(
                        () -> assertThat(reached(several)).isTrue(),
                        () -> {
                            crew.run(i -> did.incrementAndGet());
                            several.countDown();
                        },
                        Integer.MAX_VALUE);
                assertThat(steps).isGreaterThanOrEqualTo(5);
                assertThat(did.get()).isEqualTo(steps * parts);
                assertThat(crew.sum(i -> 1)).as("all are there again").isEqualTo(parts);
            }
        }
    }

    @Test
    void theStepIsNotDoneMoreOftenThanItMay() {
        try (var crew = new Crew(2)) {
            var did = new CountDownLatch(3);
            int steps = crew.beside(() -> assertThat(reached(did)).isTrue(), did::countDown, 3);
            assertThat(steps).isEqualTo(3);
        }
    }

    @Test
    void whatGoesWrongInAnyThreadIsSaid() {
        try (var crew = new Crew(3)) {
            assertThatThrownBy(() -> crew.run(i -> fail(i == 2))).hasRootCauseMessage("wrong");
            assertThatThrownBy(() -> crew.beside(() -> fail(true), () -> {}, 9)).hasMessage("wrong");
            var begun = new CountDownLatch(1);
            assertThatThrownBy(() -> crew.beside(
                            () -> assertThat(reached(begun)).isTrue(),
                            () -> {
                                begun.countDown();
                                fail(true);
                            },
                            9))
                    .hasRootCauseMessage("wrong");
            assertThat(crew.sum(i -> 1)).as("all are there again").isEqualTo(3);
        }
    }

    private static void fail(boolean really) {
        if (really) {
            throw new IllegalArgumentException("wrong");
        }
    }

    private static boolean reached(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
