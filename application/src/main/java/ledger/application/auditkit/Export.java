package ledger.application.auditkit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ledger.application.commandline.Arguments;
import ledger.application.commandline.Meter;
import ledger.application.commandline.Remote;
import ledger.query.audit.archive.ArchiveCheck;

/** Fetches an archive from a ledger. */
record Export(Remote ledger, String path, Path target) {

    static Export of(List<String> given) {
        Arguments arguments = Arguments.parse(given, Remote.OPTIONS, "--out", "--from", "--to");
        arguments.noPlace();
        String query = Stream.of("from", "to")
                .flatMap(name -> Stream.ofNullable(arguments.index("--" + name)).map(index -> name + "=" + index))
                .collect(Collectors.joining("&"));
        return new Export(
                Remote.of(arguments),
                "/v1/audit/archive" + (query.isEmpty() ? "" : "?" + query),
                Path.of(arguments.required("--out")));
    }

    int run(PrintStream out, PrintStream progress) throws IOException {
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        try {
            fetch(draft, new Meter(progress, "fetched", "events"));
            if (!ArchiveCheck.isWhole(draft)) {
                throw new IOException("the archive broke off on its way");
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        out.println("written to " + target + ", " + Files.size(target) + " bytes; now verify it: audit-kit verify "
                + target);
        return AuditKit.VALID;
    }

    private void fetch(Path draft, Meter meter) throws IOException {
        HttpResponse<InputStream> answer = ledger.get(path);
        long events = answer.headers().firstValueAsLong("Ledger-Events").orElse(0);
        try (InputStream body = answer.body();
                OutputStream kept = new BufferedOutputStream(Files.newOutputStream(draft))) {
            new ArchiveDownload(body, kept, arrived -> meter.reached(arrived, events)).read();
        }
    }
}
