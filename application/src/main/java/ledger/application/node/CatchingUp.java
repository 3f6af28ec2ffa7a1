package ledger.application.node;

import ledger.command.writer.WriterListener;
import ledger.messages.LogHead;
import ledger.query.progress.ProjectionProgress;
import org.springframework.stereotype.Component;

/** Whether the views have reached the log as it was when this node began to write. */
@Component
class CatchingUp implements WriterListener {

    private static final long NOT_WRITING = Long.MAX_VALUE;

    private final LogHead head;
    private final ProjectionProgress progress;
    private volatile long goal = NOT_WRITING;

    CatchingUp(LogHead head, ProjectionProgress progress) {
        this.head = head;
        this.progress = progress;
    }

    @Override
    public void gained() {
        goal = head.index();
    }

    @Override
    public void lost() {
        goal = NOT_WRITING;
    }

    boolean isDone() {
        long index = goal;
        return progress.all().values().stream().allMatch(reached -> reached >= index);
    }
}
