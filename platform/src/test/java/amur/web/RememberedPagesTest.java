package amur.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.shared.Language;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Many ask for the same page at once. */
class RememberedPagesTest {
    private static final Words WORDS = new Words();

    private final AtomicLong generation = new AtomicLong(1);
    private final AtomicInteger made = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch finish = new CountDownLatch(1);
    private final RememberedPages patient = pages(Duration.ofMinutes(2));

    private RememberedPages pages(Duration patience) {
        return new RememberedPages(
                List.of(new Rememberable() {
                    @Override
                    public boolean covers(String path, @Nullable String query) {
                        return true;
                    }

                    @Override
                    public long generation() {
                        return generation.get();
                    }
                }),
                8,
                patience);
    }

    private static View view() {
        return new View(
                WORDS,
                Language.RU,
                "/page",
                null,
                ViewSettings.DEFAULT,
                Caller.NOBODY,
                null,
                List.of(),
                Map.of(),
                List.of(),
                () -> "",
                () -> 0,
                new PublicAddress(""));
    }

    /** Says which page it is by the number of those made before. */
    private FilterChain maker(int status) {
        return (request, response) -> {
            int number = made.incrementAndGet();
            begun.countDown();
            await(finish);
            request.setAttribute(View.class.getName(), view());
            var answer = (HttpServletResponse) response;
            answer.setStatus(status);
            answer.setContentType("text/html;charset=UTF-8");
            answer.getWriter().write("page " + number);
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Asked(Thread thread, MockHttpServletResponse answer) {
        String text() throws Exception {
            assertThat(thread.join(Duration.ofMinutes(1))).isTrue();
            return answer.getContentAsString();
        }

        void waits() {
            while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
                Thread.onSpinWait();
            }
        }
    }

    private static Asked ask(RememberedPages pages, FilterChain chain) {
        var answer = new MockHttpServletResponse();
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                pages.doFilter(new MockHttpServletRequest("GET", "/ru/page"), answer, chain);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return new Asked(thread, answer);
    }

    @Test
    void manyAtOnceHaveItMadeOnce() throws Exception {
        Asked first = ask(patient, maker(200));
        await(begun);
        var others = new ArrayList<Asked>();
        for (int i = 0; i < 8; i++) {
            others.add(ask(patient, maker(200)));
        }
        others.forEach(Asked::waits);
        finish.countDown();
        assertThat(first.text()).isEqualTo("page 1");
        for (Asked other : others) {
            assertThat(other.text()).isEqualTo("page 1");
            assertThat(other.answer().getHeader("ETag"))
                    .isEqualTo(first.answer().getHeader("ETag"));
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void aChangeMeanwhileIsNotWaitedThrough() throws Exception {
        Asked first = ask(patient, maker(200));
        await(begun);
        generation.set(2);
        Asked later = ask(patient, maker(200));
        while (made.get() < 2 && later.thread().getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        finish.countDown();
        assertThat(later.text()).isEqualTo("page 2");
        assertThat(first.text()).isEqualTo("page 1");
    }

    @Test
    void whoWaitsTooLongGoesOnWithout() throws Exception {
        RememberedPages impatient = pages(Duration.ofMillis(1));
        Asked first = ask(impatient, maker(200));
        await(begun);
        Asked other = ask(impatient, maker(200));
        while (made.get() < 2) {
            Thread.onSpinWait();
        }
        finish.countDown();
        assertThat(List.of(first.text(), other.text())).containsExactly("page 1", "page 2");
    }

    @Test
    void whatIsNoPageForEverybodyIsMadeForEach() throws Exception {
        Asked first = ask(patient, maker(404));
        await(begun);
        Asked other = ask(patient, maker(404));
        other.waits();
        finish.countDown();
        assertThat(List.of(first.text(), other.text())).containsExactly("page 1", "page 2");
        assertThat(other.answer().getStatus()).isEqualTo(404);
        assertThat(ask(patient, maker(200)).text()).as("nobody is left waiting").isEqualTo("page 3");
    }
}
