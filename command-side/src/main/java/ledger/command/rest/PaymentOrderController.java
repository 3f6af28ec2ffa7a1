package ledger.command.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import ledger.command.payments.PaymentOutcome;
import ledger.command.writer.Receipt;
import ledger.messages.Caller;
import ledger.messages.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes payment orders, one at a time or line by line. */
@RestController
final class PaymentOrderController {

    private final Desk desk;
    private final Answers answers;
    private final Bulk bulk;

    PaymentOrderController(Desk desk, Answers answers, Bulk bulk) {
        this.desk = desk;
        this.answers = answers;
        this.bulk = bulk;
    }

    /** 201 once the payment is final, 202 while it waits; either way its record is durable. */
    @PostMapping(
            path = "/v1/payments",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PaymentAnswer> pay(
            @RequestBody PaymentBody body, @RequestHeader HttpHeaders headers, Caller caller) {
        Receipt receipt = desk.decide(body.initiate(caller, idempotencyKey(headers)), caller);
        PaymentOutcome outcome = Answers.result(receipt, PaymentOutcome.class);
        boolean async = isAsync(headers);
        boolean created = outcome.status().isFinal() && !async;
        ResponseEntity.BodyBuilder response = ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
                .location(URI.create("/v1/payments/" + outcome.order().paymentId()));
        if (outcome.replayed()) {
            response.header("Idempotent-Replayed", "true");
        }
        if (async) {
            response.header("Preference-Applied", "respond-async");
        }
        return response.body(answers.payment(receipt));
    }

    @PostMapping(
            path = "/v1/payments/bulk",
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = {MediaType.APPLICATION_NDJSON_VALUE, MediaType.APPLICATION_JSON_VALUE})
    void payAll(HttpServletRequest request, HttpServletResponse response, Caller caller) throws IOException {
        bulk.run(
                request,
                response,
                caller,
                new LineForm<>(
                        PaymentLine.class,
                        line -> line.body().initiate(caller, line.idempotencyKey()),
                        answers::payment,
                        (line, problem) -> ProblemLine.of(problem, line.idempotencyKey(), null)));
    }

    private static @Nullable String idempotencyKey(HttpHeaders headers) {
        List<String> keys = headers.getOrEmpty("Idempotency-Key");
        if (keys.size() > 1) {
            throw Problem.MALFORMED.because("Idempotency-Key: given more than once");
        }
        return keys.isEmpty() ? null : keys.get(0);
    }

    private static boolean isAsync(HttpHeaders headers) {
        return headers.getValuesAsList("Prefer").stream()
                .map(preference -> preference.toLowerCase(Locale.ROOT))
                .anyMatch(preference -> preference.equals("respond-async") || preference.startsWith("respond-async;"));
    }
}
