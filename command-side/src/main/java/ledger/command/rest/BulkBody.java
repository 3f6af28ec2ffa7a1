package ledger.command.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The body of a bulk request.
 *
 * <p>A client that announces its length usually sends everything before it reads anything. Answering it while it sends
 * would fill both sockets and leave each waiting for the other, so such a body is set aside first: small ones in
 * memory, larger ones in a temporary file. A chunked body, or one too large for the disk, is read as it arrives; its
 * sender has to read the answers while it sends.
 */
final class BulkBody {

    private static final int IN_MEMORY = 256 * 1024;
    private static final long ON_DISK = 256L * 1024 * 1024;

    private BulkBody() {}

    static InputStream of(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        InputStream body = request.getInputStream();
        if (length < 0 || length > ON_DISK) {
            return body;
        }
        return length <= IN_MEMORY ? new ByteArrayInputStream(body.readAllBytes()) : onDisk(body);
    }

    private static InputStream onDisk(InputStream body) throws IOException {
        Path file = Files.createTempFile("bulk", ".ndjson");
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            body.transferTo(Channels.newOutputStream(channel));
            return Channels.newInputStream(channel.position(0));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }
}
