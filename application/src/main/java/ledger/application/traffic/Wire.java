package ledger.application.traffic;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import javax.net.ssl.SSLSocketFactory;

/**
 * One connection that sends one request after the other (HTTP/1.1, kept alive). It does so little that the client,
 * which shares the machine with what it measures, takes a small part of it.
 */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    /** What came back. */
    public record Answer(int status, String body) {}

    private final URI server;
    private Socket socket;
    private InputStream in;
    /** The server has said that it closes the connection after its last answer. */
    private boolean ended;

    private Wire(URI server, Socket socket) throws IOException {
        this.server = server;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Opens a connection to a server of {@code http} or {@code https}. */
    public static Wire to(URI server) throws IOException {
        return new Wire(server, open(server));
    }

    private static Socket open(URI server) throws IOException {
        boolean secure = server.getScheme().equals("https");
        int port = server.getPort() > 0 ? server.getPort() : secure ? 443 : 80;
        Socket socket = secure
                ? SSLSocketFactory.getDefault().createSocket(server.getHost(), port)
                : new Socket(server.getHost(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private void openAgain() throws IOException {
        socket.close();
        socket = open(server);
        in = new BufferedInputStream(socket.getInputStream());
        ended = false;
    }

    /**
     * Sends a whole request, its headers included, and waits for the answer; over a new connection where the server
     * has ended the one before in good order.
     *
     * @throws IOException when the connection breaks, or no answer comes for a minute
     */
    public Answer send(String request) throws IOException {
        if (ended) {
            openAgain();
        }
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(ISO_8859_1));
        out.flush();
        return answer();
    }

    private Answer answer() throws IOException {
        String first = line();
        int status = Integer.parseInt(first.split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
            ended |= lower.startsWith("connection:") && lower.endsWith("close");
            chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
        }
        return new Answer(status, chunked ? chunks() : text(length));
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = size(); size > 0; size = size()) {
            body.append(text(size));
            line();
        }
        line();
        return body.toString();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String text(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the connection was closed");
        }
        return new String(bytes, ISO_8859_1);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
