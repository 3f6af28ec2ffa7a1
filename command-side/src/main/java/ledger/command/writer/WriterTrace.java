package ledger.command.writer;

import ledger.messages.Command;
import org.jspecify.annotations.Nullable;

/** Follows single commands on their way through the writer, where somebody wants to see where their time goes. */
public interface WriterTrace {

    /** Nobody does. */
    WriterTrace NONE = new WriterTrace() {
        @Override
        public @Nullable Followed begin(Command command) {
            return null;
        }

        @Override
        public @Nullable Step step(Command command) {
            return null;
        }
    };

    /** A command was handed in, on its sender's thread; null where it is not followed. */
    @Nullable
    Followed begin(Command command);

    /** A command is handled for one that is followed, on the writer's thread; null where that is not so. */
    @Nullable
    Step step(Command command);

    /** A command from outside on its way. */
    interface Followed {

        /** It was taken out of the queue, and its unit of work begins; once more if the first one failed. */
        void taken();

        /** All is decided, and what was decided is being stored. */
        void committing();

        /**
         * Its sender is answered.
         *
         * @param failure why it was not carried out; null where it was
         */
        void answered(@Nullable Throwable failure);
    }

    /** A command that is being handled. */
    interface Step extends AutoCloseable {
        @Override
        void close();
    }
}
