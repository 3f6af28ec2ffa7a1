package ledger.application.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** The keys that the first boot wrote. */
public record Credentials(String operator, String auditor) {

    static Credentials of(Path directory) {
        try {
            String json = Files.readString(directory.resolve("credentials.json"));
            return JsonMapper.shared().readValue(json, Credentials.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
