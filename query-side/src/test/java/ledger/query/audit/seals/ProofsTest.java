package ledger.query.audit.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ProofsTest {

    private static final int MOST = 130;
    private static final List<Hash> LEAVES = Naive.leaves(MOST);
    private static final Subtrees TREE = (from, to) -> Naive.root(LEAVES.subList((int) from, (int) to));

    private final ProofCheck check = new ProofCheck(new Hashing());

    /** The published proofs for the trees of {@link TreeTest}'s leaves have these lengths. */
    @Example
    void a_proof_is_as_long_as_the_tree_is_high() {
        assertThat(Proofs.inclusion(0, 8, TREE)).hasSize(3);
        assertThat(Proofs.inclusion(5, 8, TREE)).hasSize(3);
        assertThat(Proofs.inclusion(2, 3, TREE)).hasSize(1);
        assertThat(Proofs.inclusion(1, 5, TREE)).hasSize(3);
        assertThat(Proofs.inclusion(0, 1, TREE)).isEmpty();
        assertThat(Proofs.consistency(1, 8, TREE)).hasSize(3);
        assertThat(Proofs.consistency(6, 8, TREE)).hasSize(3);
        assertThat(Proofs.consistency(2, 5, TREE)).hasSize(2);
        assertThat(Proofs.consistency(5, 5, TREE)).isEmpty();
    }

    @Property(tries = 500)
    void every_leaf_is_proved_to_be_where_it_is_and_nowhere_else(
            @ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(max = MOST - 1) int place) {
        int index = place % size;
        Hash root = TREE.root(0, size);
        List<Hash> path = Proofs.inclusion(index, size, TREE);

        assertThat(check.includes(LEAVES.get(index), index, size, path, root)).isTrue();
        for (int other = 0; other < size; other++) {
            if (other != index) {
                assertThat(check.includes(LEAVES.get(index), other, size, path, root))
                        .isFalse();
                assertThat(check.includes(LEAVES.get(other), index, size, path, root))
                        .isFalse();
            }
        }
        assertThat(check.includes(LEAVES.get(index), index, size, path, LEAVES.get(0)))
                .isEqualTo(size == 1);
    }

    @Property(tries = 500)
    void every_tree_is_proved_to_begin_the_larger_one(
            @ForAll @IntRange(min = 1, max = MOST) int one, @ForAll @IntRange(min = 1, max = MOST) int other) {
        int size = Math.min(one, other);
        int larger = Math.max(one, other);
        Hash root = TREE.root(0, size);
        Hash largerRoot = TREE.root(0, larger);
        List<Hash> path = Proofs.consistency(size, larger, TREE);
        Hash wrong = Naive.leaf(new byte[] {1, 2, 3});

        assertThat(check.isConsistent(size, root, larger, largerRoot, path)).isTrue();
        assertThat(check.isConsistent(size, wrong, larger, largerRoot, path)).isFalse();
        assertThat(check.isConsistent(size, root, larger, wrong, path)).isFalse();
    }

    @Property(tries = 200)
    void a_proof_with_a_node_changed_added_or_missing_proves_nothing(
            @ForAll @IntRange(min = 2, max = MOST) int size,
            @ForAll @IntRange(max = MOST - 1) int place,
            @ForAll @IntRange(max = 20) int node) {
        int index = place % size;
        Hash root = TREE.root(0, size);
        List<Hash> path = Proofs.inclusion(index, size, TREE);
        for (List<Hash> forged : forgeries(path, node)) {
            assertThat(check.includes(LEAVES.get(index), index, size, forged, root))
                    .isFalse();
        }
        int begin = 1 + place % (size - 1);
        for (List<Hash> forged : forgeries(Proofs.consistency(begin, size, TREE), node)) {
            assertThat(check.isConsistent(begin, TREE.root(0, begin), size, root, forged))
                    .isFalse();
        }
    }

    private static List<List<Hash>> forgeries(List<Hash> path, int node) {
        int at = node % path.size();
        List<Hash> changed = new ArrayList<>(path);
        changed.set(at, Naive.leaf(new byte[] {9}));
        List<Hash> longer = new ArrayList<>(path);
        longer.add(path.get(at));
        List<Hash> shorter = new ArrayList<>(path);
        shorter.remove(at);
        return List.of(changed, longer, shorter);
    }

    @Example
    void there_is_no_proof_of_what_is_not_in_the_tree() {
        assertThatIllegalArgumentException().isThrownBy(() -> Proofs.inclusion(5, 5, TREE));
        assertThatIllegalArgumentException().isThrownBy(() -> Proofs.consistency(0, 5, TREE));
        assertThatIllegalArgumentException().isThrownBy(() -> Proofs.consistency(6, 5, TREE));
        assertThat(check.includes(LEAVES.get(0), 5, 5, List.of(), LEAVES.get(0)))
                .isFalse();
        assertThat(check.isConsistent(0, LEAVES.get(0), 0, LEAVES.get(0), List.of()))
                .isFalse();
    }
}
