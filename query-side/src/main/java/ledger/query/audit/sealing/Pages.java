package ledger.query.audit.sealing;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list that is too long for memory, read a page at a time. */
final class Pages<T> implements Iterator<T> {

    private final Function<@Nullable T, List<T>> reading;
    private Iterator<T> page;
    private @Nullable T last;
    private boolean ended;

    /** @param reading gives what follows an item, or the beginning for null; nothing at the end */
    Pages(Function<@Nullable T, List<T>> reading) {
        this.reading = reading;
        this.page = List.<T>of().iterator();
    }

    /** The items as something else, each made of one when it is asked for. */
    static <R, T> Iterator<T> map(Iterator<R> items, Function<R, T> form) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public T next() {
                return form.apply(items.next());
            }
        };
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !ended) {
            page = reading.apply(last).iterator();
            ended = !page.hasNext();
        }
        return page.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T next = page.next();
        last = next;
        return next;
    }
}
