package ledger.application.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a server that can be cut: what goes through it breaks off, and new connections are made. */
public final class CutWire implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

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

    /** How many connections go through it now. */
    public int connections() {
        return open.size() / 2;
    }

    /** Breaks every connection off, wherever it is. */
    public void cut() {
        open.forEach(CutWire::close);
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            Socket client = door.accept();
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
            open.add(client);
            open.add(behind);
            start(() -> pass(client, behind));
            start(() -> pass(behind, client));
        }
    }

    private void pass(Socket from, Socket to) throws IOException {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
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
