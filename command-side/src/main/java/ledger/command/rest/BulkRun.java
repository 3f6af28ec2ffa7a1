package ledger.command.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import ledger.messages.Caller;
import ledger.messages.Command;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** One bulk request: this thread reads and submits, another one answers, and a window of lines lies between them. */
final class BulkRun<T> {

    static final int WINDOW = 2_000;

    private static final BulkLine END = BulkLine.refused(Problem.MALFORMED.because("no line"), problem -> "");

    private final Desk desk;
    private final ObjectReader reader;
    private final ObjectWriter writer;
    private final LineForm<T> form;
    private final Caller caller;
    private final BlockingQueue<BulkLine> window = new ArrayBlockingQueue<>(WINDOW);
    private volatile @Nullable Exception failure;

    BulkRun(Desk desk, JsonMapper json, LineForm<T> form, Caller caller) {
        this.desk = desk;
        this.reader = json.readerFor(form.type());
        this.writer = json.writer();
        this.form = form;
        this.caller = caller;
    }

    void run(InputStream body, OutputStream answers) throws IOException {
        Lines lines = new Lines(body);
        if (!lines.next()) {
            return;
        }
        BulkLine first = take(lines);
        if (first.isRefusedFor(Problem.NOT_THE_WRITER)) {
            throw Problem.NOT_THE_WRITER.because("this node does not write");
        }
        Thread answering = new Thread(() -> answer(answers), "bulk-answers");
        answering.start();
        try {
            put(first);
            while (failure == null && lines.next()) {
                put(take(lines));
            }
        } finally {
            put(END);
            await(answering);
        }
        if (failure != null) {
            throw new IOException("the answers could not be sent", failure);
        }
    }

    private BulkLine take(Lines lines) {
        T line;
        try {
            line = parse(lines);
        } catch (ProblemException e) {
            return BulkLine.refused(e, ProblemLine::of);
        }
        try {
            Command command = form.command().apply(line);
            return BulkLine.of(
                    () -> desk.submit(command, caller),
                    form.answer(),
                    problem -> form.problem().apply(line, problem));
        } catch (ProblemException e) {
            return BulkLine.refused(e, problem -> form.problem().apply(line, problem));
        }
    }

    private T parse(Lines lines) {
        if (lines.isTooLong()) {
            throw Problem.MALFORMED.because("a line of more than " + Lines.LONGEST + " bytes");
        }
        try {
            T line = reader.readValue(lines.bytes());
            if (line == null) {
                throw MalformedJson.problem(null);
            }
            return line;
        } catch (JacksonException e) {
            throw MalformedJson.problem(e);
        }
    }

    /** Waits for a place in the window, unless nobody answers any more. */
    private void put(BulkLine line) throws IOException {
        try {
            boolean in = false;
            while (!in && failure == null) {
                in = window.offer(line, 1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted in a bulk request", e);
        }
    }

    private void answer(OutputStream answers) {
        try {
            for (BulkLine line = next(answers); line != END; line = next(answers)) {
                if (!line.isDone()) {
                    answers.flush();
                }
                answers.write(writer.writeValueAsBytes(line.answer(desk)));
                answers.write('\n');
            }
            answers.flush();
        } catch (IOException | RuntimeException | InterruptedException e) {
            failure = e;
        }
    }

    /** The next line to answer; what is answered already goes out before waiting for it. */
    private BulkLine next(OutputStream answers) throws IOException, InterruptedException {
        BulkLine line = window.poll();
        if (line == null) {
            answers.flush();
            line = window.take();
        }
        return line;
    }

    private static void await(Thread thread) throws IOException {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted in a bulk request", e);
        }
    }
}
