package ledger.application.tracing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Takes traces over OTLP, as a collector of OpenTelemetry does. */
final class Collector implements AutoCloseable {

    /** A span; {@code parent} is empty where it has none. */
    record Span(String trace, String id, String parent, String name, Map<String, String> attributes) {}

    final List<Span> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Protobuf request = new Protobuf(exchange.getRequestBody().readAllBytes());
            request.messages(1) // by resource
                    .flatMap(resource -> resource.messages(2)) // by scope
                    .flatMap(scope -> scope.messages(2))
                    .map(Collector::span)
                    .forEach(spans::add);
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static Span span(Protobuf span) {
        Map<String, String> attributes = span.messages(9)
                .collect(Collectors.toMap(
                        attribute -> attribute.text(1),
                        attribute -> attribute
                                .messages(2)
                                .map(value -> value.text(1))
                                .findFirst()
                                .orElse("")));
        return new Span(span.hex(1), span.hex(2), span.hex(4), span.text(5), attributes);
    }

    List<Span> of(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1/traces";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
