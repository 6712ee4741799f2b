package amur.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.Browser;
import amur.web.ProgressStream.Step;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class ProgressStreamTest {
    private final ProgressStream stream = new ProgressStream();

    @Test
    void eachStepIsToldAndThenTheEnd() {
        assertThat(told(List.of(new Step(10, "10 из 100"), new Step(60, "60 из 100"))))
                .containsExactly(
                        "event:progress",
                        "data:{\"percent\":10,\"figure\":\"10 из 100\"}",
                        "event:progress",
                        "data:{\"percent\":60,\"figure\":\"60 из 100\"}",
                        "event:done",
                        "data:{}");
    }

    @Test
    void aNodeThatStopsEndsTheStreamAndSaysNothingOfTheWork() {
        stream.close();
        assertThat(told(List.of(new Step(10, "10 из 100")))).isEmpty();
    }

    private List<String> told(List<Step> steps) {
        var work = new Work(stream, steps.iterator());
        return Browser.text(MockMvcTester.of(work).get().uri("/work").exchange(Duration.ofSeconds(30)))
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Controller
    record Work(ProgressStream stream, Iterator<Step> steps) {
        @GetMapping(path = "/work", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        SseEmitter live() {
            return stream.follow(() -> steps.hasNext() ? Optional.of(steps.next()) : Optional.empty());
        }
    }
}
