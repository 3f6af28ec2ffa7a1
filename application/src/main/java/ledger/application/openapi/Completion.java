package ledger.application.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ledger.application.security.AccessTable;
import ledger.application.security.AccessTable.Row;
import ledger.messages.Caller.Role;

/** Makes the whole document of what was scanned: the texts, the meaning of names, who may call, and refusals. */
final class Completion {

    private final ObjectNode document;
    private final ObjectNode texts;

    private Completion(ObjectNode scanned, ObjectNode texts) {
        this.document = scanned;
        this.texts = texts;
    }

    /** Completes the document where it is. */
    static void of(ObjectNode scanned, ObjectNode texts) {
        new Completion(scanned, texts).complete();
    }

    private void complete() {
        Words words = new Words(texts.remove("x-words"), texts.remove("x-forms"));
        ObjectNode problems = (ObjectNode) texts.remove("x-problems");
        Tree.merge(document, texts);
        words.fillIn(document);
        Tree.complete(document.withObject("/components/responses"), Errors.responses(problems));
        ObjectNode scanned = document.withObject("/paths");
        ObjectNode paths = document.objectNode();
        AccessTable.ROWS.forEach(row -> take(row, scanned, paths));
        document.set("paths", paths);
    }

    /** Takes over what the access table lets through, in its order, whatever the parts of the path are called there. */
    private static void take(Row row, ObjectNode scanned, ObjectNode paths) {
        String method = row.method().name().toLowerCase(Locale.ROOT);
        scanned.properties().stream()
                .filter(path -> withoutNames(path.getKey()).equals(withoutNames(row.path())))
                .filter(path -> path.getValue().has(method))
                .findFirst()
                .ifPresent(path -> {
                    ObjectNode operation = (ObjectNode) path.getValue().get(method);
                    tell(operation, row.roles());
                    Errors.add(operation, method, path.getKey(), row.roles());
                    paths.withObject("/" + path.getKey().replace("~", "~0").replace("/", "~1"))
                            .set(method, operation);
                });
    }

    private static void tell(ObjectNode operation, Set<Role> roles) {
        String who = roles.isEmpty()
                ? "Needs no key."
                : new TreeSet<>(roles)
                        .stream()
                                .map(role -> role.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ", "Keys: ", "."));
        String what = operation.path("description").asText("");
        operation.put("description", what.isEmpty() ? who : what.strip() + "\n\n" + who);
        if (roles.isEmpty()) {
            operation.putArray("security");
        }
    }

    private static String withoutNames(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }
}
