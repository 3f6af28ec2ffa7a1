package ledger.application.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A request written by hand, for what no well-behaved client would send. */
final class RawRequest {

    /** What is not read soon stays with the server; less than the largest packet of the loopback would stall it. */
    private static final int BUFFER = 128 * 1024;

    private final int port;
    private final StringBuilder text = new StringBuilder();

    private RawRequest(int port) {
        this.port = port;
    }

    /** What came back, as it was sent. */
    record Reply(String text) {

        int status() {
            return Integer.parseInt(text.substring(9, 12));
        }
    }

    static RawRequest to(int port) {
        return new RawRequest(port);
    }

    RawRequest line(String line) {
        text.append(line).append("\r\n");
        return this;
    }

    RawRequest authorised(String key) {
        return line("Host: localhost").line("Authorization: Bearer " + key);
    }

    Reply json(String body) {
        return line("Content-Type: application/json")
                .line("Content-Length: " + body.getBytes(UTF_8).length)
                .body(body);
    }

    Reply body(String body) {
        line("Connection: close").line("").text.append(body);
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(BUFFER);
            socket.connect(new InetSocketAddress("localhost", port));
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(text.toString().getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new Reply(new String(socket.getInputStream().readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
