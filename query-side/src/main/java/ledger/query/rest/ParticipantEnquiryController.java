package ledger.query.rest;

import ledger.messages.Caller;
import ledger.messages.ParticipantId;
import ledger.query.Items;
import ledger.query.Slice;
import ledger.query.participants.ParticipantEnquiry;
import ledger.query.participants.ParticipantView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers who takes part. */
@RestController
@RequestMapping("/v1/participants")
class ParticipantEnquiryController {

    private final ParticipantEnquiry enquiry;

    ParticipantEnquiryController(ParticipantEnquiry enquiry) {
        this.enquiry = enquiry;
    }

    @GetMapping("/{participantId}")
    ResponseEntity<ParticipantView> participant(@PathVariable String participantId, Caller caller) {
        return AsOf.answer(enquiry.participant(Parameter.path(participantId, ParticipantId::new), caller));
    }

    @GetMapping
    ResponseEntity<Items<ParticipantView>> participants(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        return AsOf.answer(enquiry.participants(Slice.of(limit, cursor), caller));
    }
}
