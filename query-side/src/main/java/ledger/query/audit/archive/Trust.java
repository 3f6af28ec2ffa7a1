package ledger.query.audit.archive;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor knows from elsewhere.
 *
 * @param fingerprints the names of the keys that are the ledger's; empty if that is not known
 * @param checkpoints a file of checkpoints that was kept outside, if there is one
 * @param leaves the leaves that were kept beside it, if there are any
 */
public record Trust(
        Set<String> fingerprints,
        @Nullable Path checkpoints,
        @Nullable Path leaves) {

    /** Nothing is known. */
    public static final Trust NONE = new Trust(Set.of(), null, null);
}
