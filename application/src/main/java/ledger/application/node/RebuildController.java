package ledger.application.node;

import java.net.URI;
import ledger.application.projections.RebuildView;
import ledger.application.projections.Rebuilds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets operators have a view computed anew from the log while it serves, and see how that goes. */
@RestController
@RequestMapping("/v1/ops/projections/{name}/replay")
class RebuildController {

    private final Rebuilds rebuilds;

    RebuildController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @PostMapping
    ResponseEntity<RebuildView> replay(@PathVariable String name) {
        RebuildView begun = rebuilds.begin(name);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/ops/projections/" + begun.projection() + "/replay"))
                .body(begun);
    }

    @GetMapping
    RebuildView progress(@PathVariable String name) {
        return rebuilds.of(name);
    }
}
