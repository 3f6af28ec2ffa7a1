package ledger.query.progress;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types of columns that are written many at a time. */
public enum ColumnType {
    /** {@link String}, or an enum constant by its name. */
    TEXT("VARCHAR", "varchar") {
        @Override
        @Nullable
        Object[] elements(Stream<?> values) {
            return values.map(ColumnType::text).toArray(String[]::new);
        }

        @Override
        void write(BinaryRows rows, Object value) {
            rows.add(textOf(value));
        }
    },
    /** {@link Long}. */
    NUMBER("BIGINT", "int8") {
        @Override
        @Nullable
        Object[] elements(Stream<?> values) {
            return values.toArray(Long[]::new);
        }

        @Override
        void write(BinaryRows rows, Object value) {
            rows.add((long) value);
        }
    },
    /** {@link BigInteger}. */
    DECIMAL("NUMERIC(38)", "numeric") {
        @Override
        @Nullable
        Object[] elements(Stream<?> values) {
            return values.map(value -> new BigDecimal((BigInteger) value)).toArray(BigDecimal[]::new);
        }

        @Override
        void write(BinaryRows rows, Object value) {
            throw new UnsupportedOperationException("numbers of any length are not copied");
        }
    },
    /** {@link Boolean}. */
    FLAG("BOOLEAN", "bool") {
        @Override
        @Nullable
        Object[] elements(Stream<?> values) {
            return values.toArray(Boolean[]::new);
        }

        @Override
        void write(BinaryRows rows, Object value) {
            rows.add((boolean) value);
        }
    },
    /** {@link UUID}. */
    ID("UUID", "uuid") {
        @Override
        @Nullable
        Object[] elements(Stream<?> values) {
            return values.toArray(UUID[]::new);
        }

        @Override
        void write(BinaryRows rows, Object value) {
            rows.add((UUID) value);
        }
    },
    /** {@link Instant}, in whole microseconds. */
    TIME("TIMESTAMP(6) WITH TIME ZONE", "text") {
        @Override
        @Nullable
        Object[] elements(Stream<?> values) {
            return TEXT.elements(values);
        }

        @Override
        void write(BinaryRows rows, Object value) {
            rows.add((Instant) value);
        }
    };

    private final String sql;
    private final String element;

    ColumnType(String sql, String element) {
        this.sql = sql;
        this.element = element;
    }

    /** The name of the type in SQL. */
    String sql() {
        return sql;
    }

    /** The type that the driver is to send the values as. */
    String element() {
        return element;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : textOf(value);
    }

    private static String textOf(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    abstract @Nullable Object[] elements(Stream<?> values);

    /** Whether {@link #write} can be used. */
    boolean isCopied() {
        return this != DECIMAL;
    }

    /** Adds a value as the type's column of a COPY. */
    abstract void write(BinaryRows rows, Object value);
}
