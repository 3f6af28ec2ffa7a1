package ledger.application.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** A client that asks for all events and reads none of them. */
public record SilentClient(Socket socket) implements AutoCloseable {

    private static final Set<Thread.State> WAITS = EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    public static SilentClient of(LedgerNode node) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4 * 1024); // what is not read soon stays with the server
        socket.connect(new InetSocketAddress("localhost", node.port()));
        String request = "GET /v1/stream/events?from=0 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + node.auditor().key() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        return new SilentClient(socket);
    }

    /**
     * How many streams of this process cannot send: they wait inside, because their client's and the system's buffers
     * are full. A stream that only sends at the moment does not wait.
     */
    public static long stuck() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> WAITS.contains(thread.getKey().getState()))
                .filter(thread -> Stream.of(thread.getValue()).anyMatch(SilentClient::isSending))
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
