package ledger.application.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.stream.Stream;

/** A client that asks for all events and reads none of them. */
public record SilentClient(Socket socket) implements AutoCloseable {

    public static SilentClient of(LedgerNode node) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4 * 1024); // what is not read soon stays with the server
        socket.connect(new InetSocketAddress("localhost", node.port()));
        String request = "GET /v1/stream/events?from=0 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + node.auditor().key() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        return new SilentClient(socket);
    }

    /** How many streams of this process are sending something at the moment, or would like to. */
    public static long stuck() {
        return Thread.getAllStackTraces().values().stream()
                .filter(frames -> Stream.of(frames).anyMatch(SilentClient::isSending))
                .count();
    }

    private static boolean isSending(StackTraceElement frame) {
        return frame.getClassName().endsWith("StreamRun")
                && frame.getMethodName().equals("send");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
