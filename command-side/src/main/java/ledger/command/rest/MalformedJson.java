package ledger.command.rest;

import java.util.List;
import java.util.stream.Collectors;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON text, in the words of its sender and without naming classes. */
public final class MalformedJson {

    private MalformedJson() {}

    /** The problem to answer when a body could not be read. */
    public static ProblemException problem(@Nullable Throwable cause) {
        return Problem.MALFORMED.because(detail(cause));
    }

    private static String detail(@Nullable Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return "unknown field: " + shortened(unknown.getPropertyName());
        }
        if (cause instanceof StreamConstraintsException) {
            return "JSON that is nested too deeply, or has too long a name, number or text";
        }
        if (cause instanceof StreamReadException syntax) {
            return String.valueOf(syntax.getOriginalMessage()).startsWith("Duplicate")
                    ? "a field is given twice"
                    : "not well-formed JSON";
        }
        if (cause instanceof JacksonException mapping && !mapping.getPath().isEmpty()) {
            return shortened(path(mapping.getPath())) + ": not of the type it must have";
        }
        return "not one JSON object";
    }

    private static String path(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static String shortened(@Nullable String text) {
        String name = String.valueOf(text);
        return name.length() > 100 ? name.substring(0, 100) : name;
    }
}
