package ledger.query.audit.seals;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Checkpoints and whatever else is sealed as JSON: nothing is missing, unknown, there twice or of another kind. */
public final class SealJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private SealJson() {}

    /** The mapper itself. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** A checkpoint as one line, without its end. */
    public static String line(Checkpoint checkpoint) {
        return MAPPER.writeValueAsString(checkpoint);
    }

    /** Reads a checkpoint; throws {@link IllegalArgumentException} for anything else. */
    public static Checkpoint checkpoint(String line) {
        try {
            Checkpoint checkpoint = MAPPER.readValue(line, Checkpoint.class);
            if (checkpoint == null) {
                throw new IllegalArgumentException("not a checkpoint");
            }
            return checkpoint;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a checkpoint", e);
        }
    }
}
