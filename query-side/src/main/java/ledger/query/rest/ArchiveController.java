package ledger.query.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ledger.query.audit.archive.Archives;
import ledger.query.audit.archive.Extent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out archives of the log, to be verified elsewhere. */
@RestController
class ArchiveController {

    private final Archives archives;

    ArchiveController(Archives archives) {
        this.archives = archives;
    }

    @GetMapping("/v1/audit/archive")
    void archive(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            HttpServletResponse response)
            throws IOException {
        Extent extent = archives.extent(
                Parameter.query("from", from, Parameter::index), Parameter.query("to", to, Parameter::index));
        String name = "ledger-" + extent.from() + "-" + extent.to() + ".zip";
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader("Ledger-Events", String.valueOf(extent.to() - extent.from()));
        archives.write(extent, response.getOutputStream());
    }
}
