package ledger.query.rest;

import java.util.List;
import ledger.messages.Problem;
import ledger.query.Answer;
import ledger.query.Items;
import ledger.query.Slice;
import ledger.query.audit.sealing.ConsistencyView;
import ledger.query.audit.sealing.EventView;
import ledger.query.audit.sealing.InclusionView;
import ledger.query.audit.sealing.KeyView;
import ledger.query.audit.sealing.SealEnquiry;
import ledger.query.audit.sealing.Verdict;
import ledger.query.audit.seals.Checkpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows auditors the stored events and what proves that nobody has touched them. */
@RestController
@RequestMapping("/v1/audit")
class SealController {

    private final SealEnquiry enquiry;

    SealController(SealEnquiry enquiry) {
        this.enquiry = enquiry;
    }

    /** The key of this node, and every key that anything was sealed with. */
    record Keys(String keyId, String publicKey, List<KeyView> keys) {}

    @GetMapping("/events")
    ResponseEntity<Items<EventView>> events(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String limit) {
        Long first = Parameter.query("from", from, Parameter::index);
        return answer(
                enquiry.events(first == null ? 0 : first, Slice.of(limit, null).limit()));
    }

    @GetMapping("/events/{index}/proof")
    InclusionView inclusion(@PathVariable String index) {
        return enquiry.inclusion(Parameter.path(index, Parameter::index));
    }

    @GetMapping("/consistency")
    ConsistencyView consistency(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return enquiry.consistency(size("from", from), size("to", to));
    }

    @GetMapping("/checkpoints")
    ResponseEntity<Items<Checkpoint>> checkpoints(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return answer(enquiry.checkpoints(Slice.of(limit, cursor)));
    }

    @GetMapping("/verify")
    Verdict verify() {
        return enquiry.verify();
    }

    @GetMapping("/key")
    ResponseEntity<Keys> key() {
        KeyView own = enquiry.ownKey();
        Answer<List<KeyView>> all = enquiry.keys();
        return AsOf.answer(new Answer<>(new Keys(own.keyId(), own.publicKey(), all.body()), all.asOf()));
    }

    private static long size(String name, @Nullable String text) {
        Long size = Parameter.query(name, text, Parameter::index);
        if (size == null) {
            throw Problem.MALFORMED.because(name + ": missing");
        }
        return size;
    }

    private static <T> ResponseEntity<Items<T>> answer(Items<T> items) {
        return AsOf.answer(new Answer<>(items, items.asOf()));
    }
}
