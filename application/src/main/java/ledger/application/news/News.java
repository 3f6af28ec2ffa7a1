package ledger.application.news;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/** One line of the log: a sentence, and what it is about, as text for people and as fields for machines. */
final class News {

    private record Field(String name, String value) {}

    private final Level level;
    private final String sentence;
    private final List<Field> fields = new ArrayList<>();

    private News(Level level, String sentence) {
        this.level = level;
        this.sentence = sentence;
    }

    static News info(String sentence) {
        return new News(Level.INFO, sentence);
    }

    static News warn(String sentence) {
        return new News(Level.WARN, sentence);
    }

    News with(String name, Object value) {
        fields.add(new Field(name, String.valueOf(value)));
        return this;
    }

    void write(Logger log) {
        LoggingEventBuilder line = log.atLevel(level);
        for (Field field : fields) {
            line = line.addKeyValue("ledger." + field.name(), field.value());
        }
        line.log(fields.stream()
                .map(field -> field.name() + " " + field.value())
                .collect(Collectors.joining(", ", sentence + ": ", "")));
    }
}
