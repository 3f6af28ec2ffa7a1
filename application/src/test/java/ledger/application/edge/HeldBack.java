package ledger.application.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import ledger.command.writer.Receipt;
import ledger.messages.Command;

/** A writer's behaviour that decides nothing until it is told to, and everything from then on. */
final class HeldBack implements Function<Command, CompletableFuture<Receipt>> {

    private final List<Runnable> outcomes = new ArrayList<>();
    private boolean released;

    @Override
    public synchronized CompletableFuture<Receipt> apply(Command command) {
        if (released) {
            return FakeWriter.success(command);
        }
        CompletableFuture<Receipt> late = new CompletableFuture<>();
        outcomes.add(() -> late.complete(FakeWriter.success(command).join()));
        return late;
    }

    synchronized void release() {
        released = true;
        outcomes.forEach(Runnable::run);
    }
}
