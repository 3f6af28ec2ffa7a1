package ledger.query.audit.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import ledger.query.audit.seals.BrokenSeals;
import ledger.query.audit.seals.PublicSealKey;
import ledger.query.audit.seals.SealJson;
import ledger.query.audit.seals.Signatures;
import tools.jackson.core.JacksonException;

/**
 * Verifies an archive with nothing but what is in it and what the auditor knows: that no byte of it was changed, that
 * its events are those that were sealed, and that they are what the ledger's rules allow.
 */
public final class ArchiveCheck {

    private final Path path;
    private final Trust trust;
    private final ReportDraft draft;

    public ArchiveCheck(Path path, Trust trust) {
        this.path = path;
        this.trust = trust;
        this.draft = new ReportDraft(String.valueOf(path.getFileName()));
    }

    /** Whether an archive is as it was written, to its last byte; what is in it is not looked at. */
    public static boolean isWhole(Path path) throws IOException {
        return ArchiveFile.isUnaltered(path);
    }

    /** Is told how many of the events are done. */
    @FunctionalInterface
    public interface Progress {
        void reached(long events, long all);
    }

    /** Verifies it; throws {@link IOException} where there is nothing to read. */
    public Report verify(Progress progress) throws IOException {
        draft.check(
                "the file as a whole",
                "every byte is as it was written",
                ArchiveFile.isUnaltered(path)
                        ? null
                        : "a byte was changed since it was written, or its end is missing");
        try (ArchiveFile archive = new ArchiveFile(path)) {
            Manifest manifest = archive.manifest();
            draft.of(manifest);
            read(archive, manifest, progress);
        } catch (IOException | JacksonException | BrokenSeals | IllegalArgumentException e) {
            draft.failed("the contents", "they cannot be read: " + e.getMessage());
        }
        return draft.report();
    }

    private void read(ArchiveFile archive, Manifest manifest, Progress progress) throws IOException {
        new Contents(archive, manifest).report(draft);
        Map<String, PublicSealKey> keys = keys(archive, manifest);
        draft.sealedWith(keys.keySet());
        Signatures signatures = new Signatures(keys);
        trust(signatures, keys);
        SealProof proof = SealJson.mapper().readValue(archive.small(Manifest.PROOF), SealProof.class);
        new EventReading(archive, manifest, draft, progress)
                .read(proof, signatures, new OutsideEvidence(trust, signatures));
    }

    private static Map<String, PublicSealKey> keys(ArchiveFile archive, Manifest manifest) throws IOException {
        Map<String, PublicSealKey> keys = new HashMap<>();
        for (Manifest.Part part : manifest.files()) {
            if (part.name().startsWith(Manifest.KEYS)) {
                PublicSealKey key = PublicSealKey.parse(new String(archive.small(part.name()), US_ASCII));
                if (!part.name().equals(Manifest.KEYS + key.id() + ".pem")) {
                    throw new BrokenSeals(part.name() + " is not the key that its name says");
                }
                keys.put(key.id(), key);
            }
        }
        return keys;
    }

    /** Without any word from elsewhere, the keys of the archive itself are believed; the report says so. */
    private void trust(Signatures signatures, Map<String, PublicSealKey> keys) {
        if (!trust.fingerprints().isEmpty()) {
            trust.fingerprints().forEach(signatures::trust);
            draft.ok("the keys", "only those with the given fingerprints are believed");
        } else if (trust.checkpoints() != null) {
            draft.ok("the keys", "only those that signed the checkpoints kept outside are believed");
        } else {
            keys.keySet().forEach(signatures::trust);
            draft.notChecked("the keys", "no fingerprint was given: the keys that came with the archive are believed");
        }
    }
}
