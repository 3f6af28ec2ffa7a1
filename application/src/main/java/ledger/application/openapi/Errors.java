package ledger.application.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ledger.application.web.ProblemAnswer;
import ledger.messages.Caller.Role;

/** Which refusals an operation can answer, as they follow from who may call it and what it takes. */
final class Errors {

    private static final Set<Role> EVERYONE = Set.of(Role.OPERATOR, Role.AUDITOR, Role.PARTICIPANT);

    private Errors() {}

    /** The refusals that operations refer to, one for each status, with every code there is. */
    static ObjectNode responses(ObjectNode texts) {
        ObjectNode responses = texts.objectNode();
        texts.properties().forEach(text -> {
            int status = Integer.parseInt(text.getKey());
            ObjectNode response = responses.putObject(name(status));
            response.put("description", text.getValue().path("description").asText());
            if (text.getValue().has("headers")) {
                response.set("headers", text.getValue().path("headers"));
            }
            ObjectNode schema = response.putObject("content")
                    .putObject("application/problem+json")
                    .putObject("schema");
            schema.putArray("allOf").addObject().put("$ref", "#/components/schemas/ProblemAnswer");
            ObjectNode properties = schema.putObject("properties");
            properties.putObject("status").put("const", status);
            ProblemAnswer.codes(status).forEach(properties.putObject("code").withArray("enum")::add);
        });
        return responses;
    }

    /** Adds what follows from the operation itself; what its own text says stays. */
    static void add(ObjectNode operation, String method, String path, Set<Role> roles) {
        ObjectNode responses = operation.withObject("/responses");
        for (int status : statuses(operation, method, path, roles)) {
            if (!responses.has(String.valueOf(status))) {
                responses.putObject(String.valueOf(status)).put("$ref", "#/components/responses/" + name(status));
            }
        }
    }

    private static List<Integer> statuses(JsonNode operation, String method, String path, Set<Role> roles) {
        List<Integer> statuses = new ArrayList<>();
        boolean body = operation.has("requestBody");
        if (body || operation.has("parameters")) {
            statuses.add(400);
        }
        if (!roles.isEmpty()) {
            statuses.add(401);
            statuses.add(503);
        }
        if (!roles.isEmpty() && !roles.containsAll(EVERYONE)) {
            statuses.add(403);
        }
        if (path.contains("{")) {
            statuses.add(404);
        }
        statuses.add(406);
        if (body) {
            statuses.addAll(List.of(413, 415));
        }
        if (!method.equals("get") && !path.startsWith("/v1/audit/") && !path.startsWith("/v1/ops/")) {
            statuses.add(429);
        }
        return statuses.stream().sorted().toList();
    }

    private static String name(int status) {
        return "refused-" + status;
    }
}
