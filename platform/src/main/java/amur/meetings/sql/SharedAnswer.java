package amur.meetings.sql;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * One question at a time. Who asks while another's question is under way waits for the next one, and all who wait share its answer: so
 * nobody gets an answer to a question that was put before they asked, and many at the same time cost hardly more than one.
 */
final class SharedAnswer {
    private final LongSupplier question;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition answered = lock.newCondition();
    private long put;
    private long lastAnswered;
    private boolean underWay;
    private long answer;

    SharedAnswer(LongSupplier question) {
        this.question = question;
    }

    long ask() {
        lock.lock();
        try {
            long mine = put + 1;
            while (lastAnswered < mine) {
                if (underWay) {
                    answered.awaitUninterruptibly();
                } else {
                    putQuestion();
                }
            }
            return answer;
        } finally {
            lock.unlock();
        }
    }

    /** Where it fails, who put it gets the failure, and of those who wait another one tries. */
    private void putQuestion() {
        underWay = true;
        long number = ++put;
        lock.unlock();
        boolean good = false;
        long given = 0;
        try {
            given = question.getAsLong();
            good = true;
        } finally {
            lock.lock();
            underWay = false;
            if (good) {
                answer = given;
                lastAnswered = number;
            }
            answered.signalAll();
        }
    }
}
