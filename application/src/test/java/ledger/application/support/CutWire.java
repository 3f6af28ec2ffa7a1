package ledger.application.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a server that can be cut: what goes through it breaks off, and new connections are made. */
public final class CutWire implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> served = ConcurrentHashMap.newKeySet();

    private CutWire(ServerSocket door, int server) {
        this.door = door;
        this.server = server;
    }

    public static CutWire to(int port) throws IOException {
        CutWire wire = new CutWire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
        start(wire::accept);
        return wire;
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Whether the server has answered something on a connection that is there now. */
    public boolean isServing() {
        return !served.isEmpty();
    }

    /** Breaks every connection off, wherever it is. */
    public void cut() {
        served.clear();
        open.forEach(CutWire::close);
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            Socket client = door.accept();
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
            open.add(client);
            open.add(behind);
            start(() -> pass(client, behind, () -> {}));
            start(() -> pass(behind, client, () -> served.add(client)));
        }
    }

    private void pass(Socket from, Socket to, Runnable passed) throws IOException {
        byte[] bytes = new byte[8 * 1024];
        try {
            for (int read = from.getInputStream().read(bytes);
                    read > 0;
                    read = from.getInputStream().read(bytes)) {
                to.getOutputStream().write(bytes, 0, read);
                passed.run();
            }
        } finally {
            for (Socket end : List.of(from, to)) {
                close(end);
                open.remove(end);
                served.remove(end);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                return; // it was cut
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
