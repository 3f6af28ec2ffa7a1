package ledger.query.audit.archive;

import java.io.InputStream;
import java.util.Iterator;
import ledger.query.audit.seals.BrokenSeals;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;

/** The lines of a part of an archive, read as they are asked for. */
final class JsonLines<T> implements Iterator<T> {

    private final String name;
    private final MappingIterator<T> values;
    private long count;

    JsonLines(String name, InputStream part, ObjectReader reader) {
        this.name = name;
        this.values = reader.readValues(part);
    }

    /** How many lines were read. */
    long count() {
        return count;
    }

    /** Whether there is another; throws {@link BrokenSeals} where what follows cannot be read. */
    @Override
    public boolean hasNext() {
        try {
            return values.hasNextValue();
        } catch (JacksonException e) {
            throw broken();
        }
    }

    @Override
    public T next() {
        try {
            T next = values.nextValue();
            if (next == null) {
                throw broken();
            }
            count++;
            return next;
        } catch (JacksonException e) {
            throw broken();
        }
    }

    private BrokenSeals broken() {
        return new BrokenSeals(name + " cannot be read behind its line " + count);
    }
}
