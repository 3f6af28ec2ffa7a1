package ledger.application.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Yaml31;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** What is written by hand: a fragment of the document for each concept, in the directory {@code openapi}. */
final class Texts {

    static final List<String> FILES = List.of(
            "interface",
            "words",
            "problems",
            "participants",
            "accounts",
            "payments",
            "clearing",
            "settlements",
            "stream",
            "webhooks",
            "operations",
            "audit");

    private Texts() {}

    /** All fragments in one. */
    static ObjectNode read() {
        ObjectMapper yaml = Yaml31.mapper();
        ObjectNode all = yaml.createObjectNode();
        FILES.forEach(file -> Tree.merge(all, read(yaml, "/openapi/" + file + ".yaml")));
        return all;
    }

    private static JsonNode read(ObjectMapper yaml, String name) {
        try (InputStream file = Texts.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("no " + name);
            }
            return yaml.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
