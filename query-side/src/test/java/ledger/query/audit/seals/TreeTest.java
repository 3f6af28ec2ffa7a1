package ledger.query.audit.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TreeTest {

    /** The leaves that implementations of Certificate Transparency are tested with. */
    private static final List<Hash> KNOWN = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .map(Naive::leaf)
            .toList();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void the_roots_are_those_of_certificate_transparency(int size, String root) {
        assertThat(Naive.tree(KNOWN.subList(0, size)).root()).hasToString(root);
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 1_023, 1_024, 1_025, 2_047, 2_048, 2_049, 5_000})
    void a_tree_of_any_size_has_the_root_of_the_standard(int size) {
        List<Hash> leaves = Naive.leaves(size);
        assertThat(Naive.tree(leaves).root()).isEqualTo(Naive.root(leaves));
    }

    @Test
    void a_tree_grows_by_whole_tiles_as_by_their_leaves() {
        List<Hash> leaves = Naive.leaves(3 * Tree.TILE + 5);
        Tree tree = new Tree(new Hashing());
        for (int tile = 0; tile < 3; tile++) {
            tree.addTile(Naive.root(leaves.subList(tile * Tree.TILE, (tile + 1) * Tree.TILE)));
        }
        leaves.subList(3 * Tree.TILE, leaves.size()).forEach(tree::add);

        assertThat(tree.size()).isEqualTo(leaves.size());
        assertThat(tree.root()).isEqualTo(Naive.root(leaves));
        assertThatIllegalStateException().isThrownBy(() -> tree.addTile(leaves.get(0)));
    }

    @Test
    void a_leaf_that_completes_a_tile_answers_its_root() {
        List<Hash> leaves = Naive.leaves(2 * Tree.TILE);
        Tree tree = new Tree(new Hashing());
        for (int index = 0; index < leaves.size(); index++) {
            Hash tile = tree.add(leaves.get(index));
            if ((index + 1) % Tree.TILE == 0) {
                assertThat(tile).isEqualTo(Naive.root(leaves.subList(index + 1 - Tree.TILE, index + 1)));
            } else {
                assertThat(tile).isNull();
            }
        }
    }
}
