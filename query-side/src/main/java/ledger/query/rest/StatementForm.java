package ledger.query.rest;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** In which form a statement is wanted; JSON where it does not matter. */
enum StatementForm {
    JSON("json", MediaType.APPLICATION_JSON_VALUE),
    CSV("csv", "text/csv;charset=UTF-8"),
    CAMT_053("camt.053", MediaType.APPLICATION_XML_VALUE),
    HTML("html", "text/html;charset=UTF-8");

    private final String format;
    private final String type;

    StatementForm(String format, String type) {
        this.format = format;
        this.type = type;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    /** The form of this name; throws {@link IllegalArgumentException} where there is none. */
    static StatementForm named(String format) {
        return Stream.of(values())
                .filter(form -> form.format.equals(format))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such form"));
    }

    /** The form that the client likes best, as its Accept headers say. */
    static StatementForm accepted(List<String> accept) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> wanted = bestFirst(accept);
        return wanted.isEmpty()
                ? JSON
                : wanted.stream()
                        .filter(type -> type.getQualityValue() > 0)
                        .flatMap(StatementForm::of)
                        .findFirst()
                        .orElseThrow(() -> new HttpMediaTypeNotAcceptableException("no statement of this type"));
    }

    private static Stream<StatementForm> of(MediaType wanted) {
        return Stream.of(values()).filter(form -> wanted.includes(form.type()));
    }

    private static List<MediaType> bestFirst(List<String> accept) throws HttpMediaTypeNotAcceptableException {
        try {
            List<MediaType> wanted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(wanted);
            return wanted;
        } catch (InvalidMimeTypeException | InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException("Accept: not readable");
        }
    }
}
