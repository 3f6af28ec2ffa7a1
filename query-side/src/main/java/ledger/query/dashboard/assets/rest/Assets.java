package ledger.query.dashboard.assets.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every style and script that a page may load, under an address that changes when any of them does. */
@Component
class Assets {

    private static final String[] PLACES = {
        "classpath:/dashboard/assets/*.*",
        "classpath*:/META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js",
        "classpath*:/META-INF/resources/webjars/htmx-ext-sse/*/sse.js",
        "classpath*:/META-INF/resources/webjars/uplot/*/dist/uPlot.iife.min.js",
        "classpath*:/META-INF/resources/webjars/uplot/*/dist/uPlot.min.css"
    };

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String version;

    Assets() {
        Stream.of(PLACES).forEach(this::read);
        this.version = version(files);
    }

    /** The address of a file, for pages. */
    public String path(String file) {
        if (!files.containsKey(file)) {
            throw new IllegalArgumentException("no such asset: " + file);
        }
        return "/dashboard/assets/" + version + "/" + file;
    }

    Optional<byte[]> file(String version, String name) {
        return version.equals(this.version) ? Optional.ofNullable(files.get(name)) : Optional.empty();
    }

    private void read(String place) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(place);
            if (found.length == 0) {
                throw new IllegalStateException("nothing at " + place);
            }
            for (Resource file : found) {
                files.put(String.valueOf(file.getFilename()), file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
