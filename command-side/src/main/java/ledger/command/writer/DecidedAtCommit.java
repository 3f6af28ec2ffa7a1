package ledger.command.writer;

/**
 * The answer of a command whose outcome is known only when the saga has run; the writer asks for it after the commit.
 */
@FunctionalInterface
public interface DecidedAtCommit<R> {

    R outcome();
}
