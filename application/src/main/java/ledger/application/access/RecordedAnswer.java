package ledger.application.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import ledger.application.web.ProblemAnswer;
import ledger.application.web.ProblemSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.util.OnCommittedResponseWrapper;

/** An answer of which nothing goes out before the request is on record; if it cannot be, the answer is another one. */
final class RecordedAnswer extends OnCommittedResponseWrapper {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedAnswer.class);

    /** Where a request is put on record, with the status of its answer. */
    @FunctionalInterface
    interface Entry {
        void write(int status) throws SQLException;
    }

    private final HttpServletResponse response;
    private final Entry entry;
    private boolean written;
    private boolean refused;

    RecordedAnswer(HttpServletResponse response, Entry entry) {
        super(response);
        this.response = response;
        this.entry = entry;
    }

    @Override
    protected void onResponseCommitted() {
        if (!record(getStatus())) {
            throw new UncheckedIOException(new IOException("nothing is answered that is not on record"));
        }
    }

    /** Sees to it that the request is on record; false when it was refused because it cannot be. */
    synchronized boolean record(int status) {
        if (written || refused) {
            return written;
        }
        try {
            entry.write(status);
            written = true;
        } catch (SQLException | DataAccessException e) {
            LOG.error("a request was refused because it cannot be recorded", e);
            refused = true;
            refuse();
        }
        return written;
    }

    private void refuse() {
        try {
            response.reset();
            ProblemSender.send(response, ProblemAnswer.of(503, "this request cannot be recorded now"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
