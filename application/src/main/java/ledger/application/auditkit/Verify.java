package ledger.application.auditkit;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ledger.application.commandline.Arguments;
import ledger.application.commandline.Meter;
import ledger.query.audit.archive.ArchiveCheck;
import ledger.query.audit.archive.Report;
import ledger.query.audit.archive.ReportForm;
import ledger.query.audit.archive.Trust;
import org.jspecify.annotations.Nullable;

/** Verifies an archive and tells what came of it. */
record Verify(Path archive, Trust trust, @Nullable Path report) {

    static Verify of(List<String> given) {
        Arguments arguments =
                Arguments.parse(given, Set.of(), "--key-fingerprint", "--checkpoints", "--leaves", "--report");
        Trust trust = new Trust(
                fingerprints(arguments.optional("--key-fingerprint")),
                arguments.optionalFile("--checkpoints"),
                arguments.optionalFile("--leaves"));
        return new Verify(
                Path.of(arguments.onlyPlace("the archive to verify")), trust, arguments.optionalFile("--report"));
    }

    private static Set<String> fingerprints(@Nullable String text) {
        if (text == null) {
            return Set.of();
        }
        Set<String> fingerprints = new HashSet<>(List.of(text.split(",", -1)));
        if (!fingerprints.stream().allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{64}"))) {
            throw new IllegalArgumentException(
                    "--key-fingerprint takes 64 lower-case hexadecimal digits, or several of these with commas");
        }
        return fingerprints;
    }

    int run(PrintStream out, PrintStream progress) throws IOException {
        mustBeThere(archive);
        mustBeThere(trust.checkpoints());
        mustBeThere(trust.leaves());
        Report found = new ArchiveCheck(archive, trust).verify(new Meter(progress, "verified", "events")::reached);
        out.print(ReportForm.TEXT.write(found));
        if (report != null) {
            Files.writeString(report, ReportForm.of(report.toString()).write(found));
        }
        return found.valid() ? AuditKit.VALID : AuditKit.NOT_VALID;
    }

    private static void mustBeThere(@Nullable Path file) throws IOException {
        if (file != null && !Files.isReadable(file)) {
            throw new FileNotFoundException(file.toString());
        }
    }
}
