package ledger.query.rest;

import java.time.LocalDate;
import ledger.messages.Problem;
import ledger.query.Slice;
import ledger.query.statements.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * Which statement is wanted, as the request's parameters say it.
 *
 * @param format names the form of the statement; where it is absent, the Accept header says which
 * @param limit how many entries a page of JSON has; the other forms have them all
 */
record StatementRequest(
        @Nullable String from,
        @Nullable String to,
        @Nullable String basis,
        @Nullable String format,
        @Nullable String limit,
        @Nullable String cursor) {

    Period period() {
        LocalDate first = Parameter.required("from", from, Parameter::date);
        LocalDate last = Parameter.required("to", to, Parameter::date);
        return new Period(first, last, Parameter.basis(basis));
    }

    StatementForm form(HttpHeaders headers) throws HttpMediaTypeNotAcceptableException {
        StatementForm named = Parameter.query("format", format, StatementForm::named);
        return named != null ? named : StatementForm.accepted(headers.getOrEmpty(HttpHeaders.ACCEPT));
    }

    Slice slice() {
        return Slice.of(limit, cursor);
    }

    /** Refuses what asks for a part of a statement that comes whole. */
    void requireWhole() {
        if (limit != null || cursor != null) {
            throw Problem.MALFORMED.because("limit, cursor: only JSON comes in pages");
        }
    }
}
