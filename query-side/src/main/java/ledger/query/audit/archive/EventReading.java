package ledger.query.audit.archive;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import ledger.query.audit.Finding;
import ledger.query.audit.LogRules;
import ledger.query.audit.seals.BrokenSeals;
import ledger.query.audit.seals.Checkpoint;
import ledger.query.audit.seals.Fault;
import ledger.query.audit.seals.SealJson;
import ledger.query.audit.seals.Signatures;
import org.jspecify.annotations.Nullable;

/** Reads the events of an archive once, and holds them to their seals, their numbers and the ledger's rules. */
final class EventReading {

    private static final String EVENTS = "the events and their seals";
    private static final String NUMBERS = "the numbers of the events of each aggregate";
    private static final String RULES = "double entry, payments, clearing and settlements";
    private static final int FINDINGS_SHOWN = 20;

    private final ArchiveFile archive;
    private final Manifest manifest;
    private final ReportDraft draft;
    private final ArchiveCheck.Progress progress;
    private final LogRules rules = new LogRules();
    private final SequenceNumbers numbers;
    private @Nullable String numbered;

    EventReading(ArchiveFile archive, Manifest manifest, ReportDraft draft, ArchiveCheck.Progress progress) {
        this.archive = archive;
        this.manifest = manifest;
        this.draft = draft;
        this.progress = progress;
        this.numbers = new SequenceNumbers(manifest.from() == 0);
    }

    void read(SealProof proof, Signatures signatures, OutsideEvidence outside) throws IOException {
        try (DigestedPart lines = archive.part(Manifest.CHECKPOINTS);
                DigestedPart events = archive.part(Manifest.EVENTS)) {
            JsonLines<Checkpoint> checkpoints = new JsonLines<>(
                    Manifest.CHECKPOINTS, lines, SealJson.mapper().readerFor(Checkpoint.class));
            SealedEvents sealed = new SealedEvents(proof, checkpoints, signatures, outside);
            JsonLines<EventLine> read = new JsonLines<>(Manifest.EVENTS, events, EventLine.READER);
            Fault fault = follow(sealed, proof, read);
            draft.recomputed(sealed.chain(), sealed.agreeing());
            if (fault != null) {
                draft.failed(EVENTS, "the first bad event is " + fault.index() + ": " + fault.finding());
                return;
            }
            Checkpoint latest = sealed.latest();
            draft.ok(
                    EVENTS,
                    read.count() + " events are the ones that were sealed, as " + sealed.agreeing()
                            + " checkpoints say");
            outside.report(draft, sealed.first(), latest);
            reportRules();
        }
    }

    private @Nullable Fault follow(SealedEvents sealed, SealProof proof, JsonLines<EventLine> events) {
        Fault fault = sealed.skip(proof.leavesBefore());
        if (fault == null && sealed.chain().size() != manifest.from()) {
            throw new BrokenSeals(Manifest.PROOF + " does not lead to event " + manifest.from());
        }
        while (fault == null && events.hasNext()) {
            EventLine event = events.next();
            fault = sealed.next(event);
            if (fault == null) {
                look(event);
            }
            progress.reached(events.count(), manifest.to() - manifest.from());
        }
        if (fault == null && events.count() != manifest.to() - manifest.from()) {
            long end = manifest.from() + events.count();
            return Fault.of(end, Manifest.EVENTS + " ends before event " + end);
        }
        fault = fault == null ? sealed.skip(proof.leavesAfter()) : fault;
        return fault == null ? sealed.end() : fault;
    }

    private void look(EventLine event) {
        if (numbered == null) {
            numbered = numbers.objection(event);
        }
        if (manifest.complete()) {
            rules.see(
                    event.globalIndex(),
                    event.aggregateIdentifier(),
                    event.sequenceNumber(),
                    event.payloadType(),
                    event.timeStamp(),
                    event.payload());
        }
    }

    private void reportRules() {
        draft.check(NUMBERS, "each counts on without a hole", numbered);
        if (!manifest.complete()) {
            draft.notChecked(RULES, "this takes all events from the first one on");
            return;
        }
        List<Finding> findings = rules.findings();
        draft.check(RULES, "the log keeps them", findings.isEmpty() ? null : sentences(findings));
        draft.moved(rules);
    }

    private static String sentences(List<Finding> findings) {
        String shown = findings.stream()
                .limit(FINDINGS_SHOWN)
                .map(finding -> finding.invariant() + (finding.index() < 0 ? "" : " at event " + finding.index()) + ": "
                        + finding.subject() + " " + finding.detail())
                .collect(Collectors.joining("; "));
        return findings.size() > FINDINGS_SHOWN
                ? shown + "; and " + (findings.size() - FINDINGS_SHOWN) + " more"
                : shown;
    }
}
