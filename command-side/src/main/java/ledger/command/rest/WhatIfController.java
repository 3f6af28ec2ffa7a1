package ledger.command.rest;

import ledger.command.whatif.WhatIf;
import ledger.command.whatif.WhatIfAnswer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Runs past cycles again under other rules; nothing is written. */
@RestController
final class WhatIfController {

    private final WhatIf whatIf;

    WhatIfController(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    @PostMapping(
            path = "/v1/audit/what-if",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    WhatIfAnswer run(@RequestBody WhatIfBody body) {
        return whatIf.run(body.scenario());
    }
}
