package ledger.application.seals;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody elsewhere who keeps checkpoints, and refuses the first few times. */
final class Recipient implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger refusals;
    final List<String> taken = new CopyOnWriteArrayList<>();

    Recipient(int refusals) {
        this.refusals = new AtomicInteger(refusals);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/checkpoints";
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            boolean refused = refusals.getAndDecrement() > 0;
            if (!refused) {
                taken.add(body);
            }
            exchange.sendResponseHeaders(refused ? 503 : 204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
