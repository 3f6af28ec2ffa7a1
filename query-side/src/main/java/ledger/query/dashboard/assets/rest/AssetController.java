package ledger.query.dashboard.assets.rest;

import java.time.Duration;
import ledger.messages.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out styles and scripts, to be kept for as long as a browser likes. */
@RestController
class AssetController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/dashboard/assets/{version}/{file}")
    ResponseEntity<byte[]> asset(@PathVariable String version, @PathVariable String file) {
        byte[] content =
                assets.file(version, file).orElseThrow(() -> Problem.NOT_FOUND.because("there is no such file"));
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .contentType(MediaTypeFactory.getMediaType(file).orElseThrow())
                .body(content);
    }
}
