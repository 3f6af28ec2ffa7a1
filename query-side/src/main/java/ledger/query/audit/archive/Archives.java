package ledger.query.audit.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import javax.sql.DataSource;
import ledger.messages.Problem;
import ledger.query.audit.sealing.EventRows;
import ledger.query.audit.sealing.SealedTree;
import ledger.query.audit.sealing.Seals;
import ledger.query.audit.seals.Checkpoint;
import ledger.query.audit.seals.ExactEvent;
import ledger.query.audit.seals.Hash;
import ledger.query.audit.seals.Hashing;
import ledger.query.audit.seals.Proofs;
import ledger.query.audit.seals.PublicSealKey;
import ledger.query.audit.seals.SealJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.ObjectWriter;

/** Makes archives of what is sealed, streaming: memory does not grow with them. */
public final class Archives {

    private static final int PAGE = 2_000;
    /** Nothing but ASCII, so that every text survives every program on its way. */
    private static final ObjectWriter JSON = SealJson.mapper().writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private final EventRows events;
    private final Seals seals;
    private final Clock clock;

    public Archives(DataSource dataSource, Clock clock) {
        this.events = new EventRows(dataSource);
        this.seals = new Seals(dataSource);
        this.clock = clock;
    }

    /**
     * What lies between two indexes, the second one excluded; without them, all that is sealed.
     *
     * <p>Throws {@link Problem#MALFORMED} where the one is not before the other, and {@link Problem#CONFLICT} for
     * events that are not sealed yet.
     */
    public Extent extent(@Nullable Long from, @Nullable Long to) {
        Checkpoint latest = seals.latest().orElseThrow(() -> Problem.CONFLICT.because("nothing is sealed yet"));
        long first = from == null ? 0 : from;
        long end = to == null ? latest.size() : to;
        if (first >= end) {
            throw Problem.MALFORMED.because("from, to: the first event, and one behind the last");
        }
        if (end > latest.size()) {
            throw Problem.CONFLICT.because("only " + latest.size() + " events are sealed yet");
        }
        Checkpoint before = seals.newestFirst(first + 1, 1).stream().findFirst().orElse(null);
        Checkpoint behind = seals.checkpoints(end - 1, Long.MAX_VALUE).next();
        return new Extent(first, end, before, behind, latest);
    }

    /** Writes an archive; the stream stays open. */
    public void write(Extent extent, OutputStream out) throws IOException {
        ArchiveZip zip = new ArchiveZip(new BufferedOutputStream(out, 64 * 1024));
        zip.add(Manifest.README, readme());
        zip.add(Manifest.EVENTS, entry -> writeEvents(extent, entry));
        zip.add(Manifest.CHECKPOINTS, entry -> writeCheckpoints(extent, entry));
        zip.add(Manifest.PROOF, JSON.writeValueAsBytes(proof(extent)));
        for (PublicSealKey key : seals.keys().values()) {
            zip.add(Manifest.KEYS + key.id() + ".pem", key.pem().getBytes(US_ASCII));
        }
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                extent.from(),
                extent.to(),
                extent.isComplete(),
                zip.parts());
        zip.add(Manifest.NAME, JSON.withDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.finish();
    }

    private static byte[] readme() throws IOException {
        try (InputStream text = Archives.class.getResourceAsStream(Manifest.README)) {
            if (text == null) {
                throw new IOException("the README of archives is missing");
            }
            return text.readAllBytes();
        }
    }

    private void writeEvents(Extent extent, OutputStream out) throws IOException {
        Hashing hashing = new Hashing();
        long next = extent.from();
        while (next < extent.to()) {
            List<ExactEvent> page = events.page(next - 1, extent.to() - 1, PAGE);
            if (page.isEmpty()) {
                throw new IOException("the log lacks event " + next);
            }
            for (ExactEvent event : page) {
                out.write(JSON.writeValueAsBytes(EventLine.of(event, hashing.leaf(event))));
                out.write('\n');
            }
            next = page.get(page.size() - 1).globalIndex() + 1;
        }
    }

    private void writeCheckpoints(Extent extent, OutputStream out) throws IOException {
        if (extent.before() != null) {
            writeLine(extent.before(), out);
        }
        for (Iterator<Checkpoint> within =
                        seals.checkpoints(extent.begin(), extent.behind().size());
                within.hasNext(); ) {
            writeLine(within.next(), out);
        }
        if (extent.latest().size() > extent.behind().size()) {
            writeLine(extent.latest(), out);
        }
    }

    private static void writeLine(Checkpoint checkpoint, OutputStream out) throws IOException {
        out.write((SealJson.line(checkpoint) + "\n").getBytes(UTF_8));
    }

    private SealProof proof(Extent extent) {
        SealedTree tree = new SealedTree(seals, new Hashing());
        long begin = extent.begin();
        long end = extent.behind().size();
        long latest = extent.latest().size();
        List<Hash> consistency = Proofs.consistency(end, latest, tree);
        return new SealProof(
                begin,
                tree.peaks(begin),
                tree.leaves(begin, extent.from()),
                tree.leaves(extent.to(), end),
                end,
                latest,
                consistency);
    }
}
