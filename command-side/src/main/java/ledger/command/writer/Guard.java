package ledger.command.writer;

import ledger.messages.Caller;
import ledger.messages.Command;

/** Decides whether a command from outside may be asked at all; runs in the command's own unit of work. */
@FunctionalInterface
public interface Guard {

    /** Throws a {@link ledger.messages.ProblemException} if the caller may not, or there is nothing to ask. */
    void check(Command command, Caller caller);
}
