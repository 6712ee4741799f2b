package amur.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** One turn at a time here, so that order shows. */
class TurnsTest {
    private Turns turns = new Turns(1, Duration.ofMinutes(2));
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch finish = new CountDownLatch(1);

    private static MockHttpServletRequest page(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    private Thread ask(MockHttpServletRequest request, FilterChain chain) {
        return Thread.ofPlatform().start(() -> {
            try {
                turns.doFilter(request, new MockHttpServletResponse(), chain);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** A page that is being made until {@link #finish}. */
    private Thread holder(boolean sending) throws InterruptedException {
        MockHttpServletRequest request = page("/en/editions/x/timetable");
        Thread holder = ask(request, (asked, answer) -> {
            if (sending) {
                Turns.end(request);
            }
            held.countDown();
            await(finish);
        });
        held.await();
        return holder;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoAskedFirstIsServedFirst() throws Exception {
        Thread holder = holder(false);
        List<Integer> served = new CopyOnWriteArrayList<>();
        var waiting = new ArrayList<Thread>();
        for (int i = 0; i < 8; i++) {
            int number = i;
            Thread one = ask(page("/en/editions"), (asked, answer) -> served.add(number));
            while (one.getState() != Thread.State.TIMED_WAITING && one.isAlive()) {
                Thread.onSpinWait();
            }
            waiting.add(one);
        }
        assertThat(served).isEmpty();
        finish.countDown();
        for (Thread one : waiting) {
            one.join();
        }
        holder.join();
        assertThat(served)
                .containsExactlyElementsOf(IntStream.range(0, 8).boxed().toList());
    }

    @Test
    void aPageThatIsBeingSentHoldsUpNobody() throws Exception {
        Thread holder = holder(true);
        assertThat(ask(page("/en/editions"), (asked, answer) -> {}).join(Duration.ofMinutes(1)))
                .isTrue();
        finish.countDown();
        holder.join();
    }

    @Test
    void filesFormsAndWhoIsSignedInDoNotWait() throws Exception {
        Thread holder = holder(false);
        MockHttpServletRequest signedIn = page("/en/editions");
        signedIn.setCookies(new Cookie("SESSION", "x"));
        for (MockHttpServletRequest free : List.of(
                signedIn,
                page("/css/amur.css"),
                page("/en/editions/x/timetable.csv"),
                new MockHttpServletRequest("POST", "/en/sign-in"))) {
            assertThat(ask(free, (asked, answer) -> {}).join(Duration.ofMinutes(1)))
                    .as(free.getMethod() + " " + free.getRequestURI())
                    .isTrue();
        }
        finish.countDown();
        holder.join();
    }

    @Test
    void whoWaitsTooLongGoesOnAndTakesNobodysTurn() throws Exception {
        turns = new Turns(1, Duration.ofMillis(1));
        Thread holder = holder(false);
        ask(page("/en/editions"), (asked, answer) -> {}).join();
        assertThat(holder.isAlive()).isTrue();
        finish.countDown();
        holder.join();
        assertThat(ask(page("/en/editions"), (asked, answer) -> {}).join(Duration.ofMinutes(1)))
                .isTrue();
    }
}
