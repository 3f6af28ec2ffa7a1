package ledger.saga.store;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.jspecify.annotations.Nullable;

/** A saga of few words: it begins, may wait, remembers what it was told, and ends. */
class Errand {

    private List<String> told = new ArrayList<>();
    private transient @Nullable List<String> journal;

    /** An errand was begun. */
    record Begun(String errand) {}

    /** The errand goes under a second name from now on. */
    record Renamed(String errand, String alias) {}

    /** Somebody who knows only the second name says something. */
    record Told(String alias, String what) {}

    record Ended(String errand) {}

    void writesTo(List<String> given) {
        journal = given;
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "errand")
    void on(Begun event) {
        note("begun");
    }

    @SagaEventHandler(associationProperty = "errand")
    void on(Renamed event) {
        SagaLifecycle.associateWith("alias", event.alias());
        note("renamed");
    }

    @SagaEventHandler(associationProperty = "alias")
    void on(Told event) {
        note(event.what());
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "errand")
    void on(Ended event) {
        note("ended");
    }

    private void note(String word) {
        told.add(word);
        if (journal != null) {
            journal.add(String.join(" ", told));
        }
    }
}
