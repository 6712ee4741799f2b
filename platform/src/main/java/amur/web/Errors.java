package amur.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Errors as pages in the reader's language; as RFC 9457 problems for callers that ask for JSON. */
@Controller
@ControllerAdvice
class Errors implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    private final Screens screens;
    private final Views views;

    Errors(Screens screens, Views views) {
        this.screens = screens;
        this.views = views;
    }

    @ExceptionHandler
    Object anything(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            // A reader who closes a live page in the middle of it is no error.
            return org.springframework.http.ResponseEntity.noContent().build();
        }
        return switch (failure) {
            case NotFound notFound -> answer(request, HttpStatus.NOT_FOUND, null, "");
            case UserFacingException refusal ->
                answer(
                        request,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        views.of(request).t(refusal.key(), refusal.arguments()),
                        "");
            case MaxUploadSizeExceededException tooLarge -> answer(request, HttpStatus.CONTENT_TOO_LARGE, null, "");
            // A letter where the address has a number names nothing; in a filter or a form it is a mistake.
            case MethodArgumentTypeMismatchException mismatch ->
                answer(
                        request,
                        mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                                ? HttpStatus.NOT_FOUND
                                : HttpStatus.BAD_REQUEST,
                        null,
                        "");
            case ErrorResponse known ->
                answer(request, HttpStatus.valueOf(known.getStatusCode().value()), null, "");
            default -> {
                String reference = UUID.randomUUID().toString().substring(0, 8);
                log.error("Reference {}: {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
                yield answer(request, HttpStatus.INTERNAL_SERVER_ERROR, null, reference);
            }
        };
    }

    @RequestMapping("/error")
    @PublicPage
    Object error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return answer(request, status == null ? HttpStatus.NOT_FOUND : status, null, "");
    }

    private Object answer(
            HttpServletRequest request,
            HttpStatus status,
            @org.jspecify.annotations.Nullable String said,
            String reference) {
        View view = views.of(request);
        String kind = view.has("web.error." + status.value() + ".title")
                ? "" + status.value()
                : status.is5xxServerError() ? "500" : "400";
        String title = said != null ? said : view.t("web.error." + kind + ".title");
        String advice = view.t("web.error." + (said != null ? "refused" : kind) + ".advice");
        String accept = request.getHeader("Accept");
        if (accept != null && accept.contains("json") && !accept.contains("text/html")) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, advice);
            problem.setTitle(title);
            problem.setProperty("code", kind);
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return screens.show("web/error", new ErrorPage(status.value(), title, advice, reference), status);
    }
}
