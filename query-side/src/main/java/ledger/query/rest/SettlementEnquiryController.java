package ledger.query.rest;

import java.util.List;
import ledger.messages.Caller;
import ledger.messages.CycleId;
import ledger.query.Answer;
import ledger.query.settlements.ReportLine;
import ledger.query.settlements.SettlementEnquiry;
import ledger.query.settlements.SettlementView;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers how cycles were settled, on the screen and as a table to be opened elsewhere. */
@RestController
@RequestMapping("/v1/settlements")
class SettlementEnquiryController {

    private static final List<String> COLUMNS =
            List.of("participantId", "sent", "received", "net", "transfer", "shortfall");

    private final SettlementEnquiry enquiry;

    SettlementEnquiryController(SettlementEnquiry enquiry) {
        this.enquiry = enquiry;
    }

    @GetMapping("/{cycle}")
    ResponseEntity<SettlementView> settlement(@PathVariable String cycle, Caller caller) {
        return AsOf.answer(enquiry.settlement(Parameter.path(cycle, CycleId::parse), caller));
    }

    @GetMapping("/{cycle}/report.csv")
    ResponseEntity<String> report(@PathVariable String cycle, Caller caller) {
        CycleId id = Parameter.path(cycle, CycleId::parse);
        Answer<List<ReportLine>> report = enquiry.report(id, caller);
        Csv table = new Csv(COLUMNS);
        report.body()
                .forEach(line -> table.line(
                        line.participantId(),
                        line.sent(),
                        line.received(),
                        line.net(),
                        line.transfer(),
                        line.shortfall()));
        return ResponseEntity.ok()
                .contentType(Csv.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("settlement-" + id + ".csv"))
                .header(AsOf.HEADER, String.valueOf(report.asOf()))
                .body(table.toString());
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
