package ledger.query.audit.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether the files of an archive are those that its manifest names, each as it was written. */
final class Contents {

    private static final String SUBJECT = "the contents";

    private final ArchiveFile archive;
    private final Manifest manifest;

    Contents(ArchiveFile archive, Manifest manifest) {
        this.archive = archive;
        this.manifest = manifest;
    }

    void report(ReportDraft draft) {
        Set<String> stray = archive.strayNames(manifest);
        List<String> altered = new ArrayList<>();
        for (Manifest.Part part : manifest.files()) {
            if (!stray.contains(part.name()) && !isUnaltered(part)) {
                altered.add(part.name());
            }
        }
        if (!stray.isEmpty()) {
            draft.failed(SUBJECT, "missing, added or doubled: " + String.join(", ", stray));
        } else if (!altered.isEmpty()) {
            draft.failed(SUBJECT, "changed since they were written: " + String.join(", ", altered));
        } else {
            draft.ok(SUBJECT, manifest.files().size() + " files are as the manifest says");
        }
    }

    private boolean isUnaltered(Manifest.Part part) {
        try (DigestedPart content = archive.part(part.name())) {
            return content.isWhatIsSaid(part);
        } catch (IOException e) {
            return false; // what cannot even be unpacked
        }
    }
}
