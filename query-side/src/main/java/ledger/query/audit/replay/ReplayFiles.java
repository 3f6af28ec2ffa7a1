package ledger.query.audit.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ledger.query.audit.SavedFold;
import tools.jackson.databind.json.JsonMapper;

/** Replays as they are kept beside the database: what they came to, and how far those are that were stopped. */
final class ReplayFiles {

    private static final String END = ".json";
    private static final int KEPT = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path directory;

    ReplayFiles(Path directory) {
        this.directory = directory;
    }

    /** What is kept, the newest first. */
    List<ReplayView> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<ReplayView> views = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> file.toString().endsWith(END)).forEach(file -> views.add(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        views.sort(Comparator.comparing(ReplayView::startedAt).reversed());
        return views;
    }

    Optional<ReplayView> find(String id) {
        return all().stream().filter(view -> view.replayId().equals(id)).findFirst();
    }

    void keep(ReplayView view) throws IOException {
        Files.createDirectories(directory);
        Path draft = directory.resolve(view.replayId() + ".new");
        Files.write(draft, JSON.writeValueAsBytes(view));
        Files.move(draft, file(view.replayId()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        List<ReplayView> all = all();
        for (ReplayView old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            Files.deleteIfExists(file(old.replayId()));
            progress(old.replayId()).delete();
        }
    }

    /** How far a replay is that has not come to its end. */
    SavedFold progress(String id) {
        return new SavedFold(directory.resolve(id + ".progress"));
    }

    private Path file(String id) {
        return directory.resolve(id + END);
    }

    private static ReplayView read(Path file) {
        try {
            return JSON.readValue(Files.readAllBytes(file), ReplayView.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
