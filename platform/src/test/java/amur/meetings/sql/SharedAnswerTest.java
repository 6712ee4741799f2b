package amur.meetings.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SharedAnswerTest {
    private final AtomicInteger questions = new AtomicInteger();

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void untilWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whoComesWhileAQuestionIsUnderWayGetsTheAnswerOfTheNextAndAllTogetherOne() throws Exception {
        var firstIsAsked = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var shared = new SharedAnswer(() -> {
            int number = questions.incrementAndGet();
            if (number == 1) {
                firstIsAsked.countDown();
                await(finish);
            }
            return number;
        });
        List<Long> first = new CopyOnWriteArrayList<>();
        List<Long> later = new CopyOnWriteArrayList<>();
        Thread asking = Thread.ofPlatform().start(() -> first.add(shared.ask()));
        await(firstIsAsked);
        var waiting = new ArrayList<Thread>();
        for (int i = 0; i < 10; i++) {
            Thread one = Thread.ofPlatform().start(() -> later.add(shared.ask()));
            untilWaiting(one);
            waiting.add(one);
        }
        finish.countDown();
        asking.join();
        for (Thread one : waiting) {
            one.join();
        }
        assertThat(first).containsExactly(1L);
        assertThat(later).hasSize(10).containsOnly(2L);
        assertThat(questions).hasValue(2);
    }

    @Test
    void anAnswerIsNeverOlderThanTheAsking() throws Exception {
        var state = new AtomicLong();
        var shared = new SharedAnswer(state::get);
        var tooOld = new AtomicInteger();
        var readers = new ArrayList<Thread>();
        for (int i = 0; i < 8; i++) {
            readers.add(Thread.ofPlatform().start(() -> {
                for (int n = 0; n < 2_000; n++) {
                    long least = state.incrementAndGet();
                    if (shared.ask() < least) {
                        tooOld.incrementAndGet();
                    }
                }
            }));
        }
        for (Thread one : readers) {
            one.join();
        }
        assertThat(tooOld).hasValue(0);
        assertThat(shared.ask()).isEqualTo(16_000);
    }

    @Test
    void aFailureIsItsAskersOwnAndTheOthersTryAgain() throws Exception {
        var firstIsAsked = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var shared = new SharedAnswer(() -> {
            if (questions.incrementAndGet() == 1) {
                firstIsAsked.countDown();
                await(finish);
                throw new IllegalStateException("the database is away");
            }
            return 7;
        });
        Thread asking =
                Thread.ofPlatform().start(() -> assertThatThrownBy(shared::ask).hasMessage("the database is away"));
        await(firstIsAsked);
        var answer = new AtomicLong();
        Thread other = Thread.ofPlatform().start(() -> answer.set(shared.ask()));
        untilWaiting(other);
        finish.countDown();
        asking.join();
        other.join();
        assertThat(answer).hasValue(7);
        assertThat(shared.ask()).isEqualTo(7);
    }
}
