package ledger.query.audit.sealing;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import ledger.query.audit.seals.BrokenSeals;
import ledger.query.audit.seals.Checkpoint;
import ledger.query.audit.seals.Hash;
import ledger.query.audit.seals.PublicSealKey;
import ledger.query.audit.seals.Tree;
import ledger.query.progress.DatabaseProduct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The seals as the database keeps them. What is stored there may have been edited: whoever reads it, checks it. */
public final class Seals {

    private static final String INSERT =
            "INSERT INTO seal_checkpoint (" + SealRow.COLUMNS + ", from_size, leaves) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SEALS = "SELECT " + SealRow.COLUMNS + ", from_size, leaves FROM seal_checkpoint"
            + " WHERE size > ? AND size <= ? ORDER BY size LIMIT ?";
    private static final String CHECKPOINTS =
            "SELECT " + SealRow.COLUMNS + " FROM seal_checkpoint WHERE size > ? AND size <= ? ORDER BY size LIMIT ?";
    private static final String NEWEST_FIRST =
            "SELECT " + SealRow.COLUMNS + " FROM seal_checkpoint WHERE size < ? ORDER BY size DESC LIMIT ?";
    private static final String TILES =
            "SELECT number, root FROM seal_tile WHERE number > ? AND number < ? ORDER BY number LIMIT ?";
    private static final int PAGE = 1_000;
    private static final int SEALS_AT_ONCE = 16; // each may be half a megabyte

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final boolean postgreSql;

    public Seals(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.postgreSql = DatabaseProduct.isPostgreSql(dataSource);
    }

    private record Tile(long number, String root) {

        Hash hash() {
            try {
                return Hash.parse(root);
            } catch (IllegalArgumentException e) {
                throw new BrokenSeals("the root " + number + " in seal_tile is not readable");
            }
        }
    }

    /** Stores a seal; fails if another process has sealed these events meanwhile. */
    void store(Seal seal, List<Hash> tiles, PublicSealKey key) {
        transaction.executeWithoutResult(status -> {
            insert(seal);
            long number = seal.from() / Tree.TILE;
            for (Hash tile : tiles) {
                jdbc.sql("INSERT INTO seal_tile (number, root) VALUES (?, ?)")
                        .params(number++, tile.toString())
                        .update();
            }
            if (!keys().containsKey(key.id())) {
                jdbc.sql("INSERT INTO seal_key (key_id, public_key) VALUES (?, ?)")
                        .params(key.id(), key.pem())
                        .update();
            }
        });
        if (!postgreSql) {
            jdbc.sql(DatabaseProduct.FSYNC_OF_H2).update();
        }
    }

    private void insert(Seal seal) {
        Checkpoint checkpoint = seal.checkpoint();
        jdbc.sql(INSERT)
                .params(
                        checkpoint.size(),
                        checkpoint.root().toString(),
                        checkpoint.head().toString())
                .params(checkpoint.time(), checkpoint.keyId(), checkpoint.signature())
                .params(seal.from(), seal.leaves().bytes())
                .update();
    }

    /** How many events are sealed. */
    public long size() {
        return jdbc.sql("SELECT COALESCE(MAX(size), 0) FROM seal_checkpoint")
                .query(Long.class)
                .single();
    }

    /** One more than the number of the last tile. */
    long tileCount() {
        return jdbc.sql("SELECT COALESCE(MAX(number), -1) + 1 FROM seal_tile")
                .query(Long.class)
                .single();
    }

    /** The latest checkpoint, if anything is sealed. */
    public Optional<Checkpoint> latest() {
        return newestFirst(Long.MAX_VALUE, 1).stream().findFirst();
    }

    /** At most so many checkpoints of less than so many events, the latest first. */
    public List<Checkpoint> newestFirst(long below, int limit) {
        return jdbc.sql(NEWEST_FIRST).params(below, limit).query((row, n) -> SealRow.withoutLeaves(row)).list().stream()
                .map(SealRow::checkpoint)
                .toList();
    }

    /** The checkpoints of more than so many events, and of no more than so many, in their order. */
    public Iterator<Checkpoint> checkpoints(long above, long most) {
        Iterator<SealRow> rows = new Pages<>(last -> jdbc.sql(CHECKPOINTS)
                .params(last == null ? above : last.size(), most, PAGE)
                .query((row, n) -> SealRow.withoutLeaves(row))
                .list());
        return Pages.map(rows, SealRow::checkpoint);
    }

    /** The seals from that of the event with this index on, in their order, up to so many events. */
    Iterator<Seal> seals(long index, long most) {
        return new SealRun(
                index,
                new Pages<>(last -> jdbc.sql(SEALS)
                        .params(last == null ? index : last.size(), most, SEALS_AT_ONCE)
                        .query((row, n) -> SealRow.withLeaves(row))
                        .list()));
    }

    /** The roots of the tiles from one number on and below another, as far as they are stored. */
    Iterator<Hash> tiles(long from, long to) {
        Iterator<Tile> rows = new Pages<>(last -> jdbc.sql(TILES)
                .params(last == null ? from - 1 : last.number(), to, PAGE)
                .query((row, n) -> new Tile(row.getLong(1), String.valueOf(row.getString(2))))
                .list());
        return Pages.map(rows, Tile::hash);
    }

    /** The keys that checkpoints were signed with, by their names. */
    public Map<String, PublicSealKey> keys() {
        return jdbc.sql("SELECT public_key FROM seal_key").query(String.class).list().stream()
                .flatMap(pem -> key(pem).stream())
                .collect(Collectors.toMap(PublicSealKey::id, Function.identity(), (one, same) -> one));
    }

    /** A key that cannot be read is as good as none: what it signed is not believed. */
    private static Optional<PublicSealKey> key(String pem) {
        try {
            return Optional.of(PublicSealKey.parse(pem));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
