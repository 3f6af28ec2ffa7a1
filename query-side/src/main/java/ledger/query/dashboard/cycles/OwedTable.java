package ledger.query.dashboard.cycles;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ledger.query.metrics.MatrixView;
import ledger.query.metrics.MatrixView.Net;
import ledger.query.metrics.MatrixView.Owed;
import org.jspecify.annotations.Nullable;

/**
 * Who owes whom, as a square: a line for each that sent, a column for each that received.
 *
 * @param creditors the columns
 * @param lines the lines, with an amount or null for each column
 * @param nets what each receives minus what it sends
 */
public record OwedTable(List<String> creditors, List<Line> lines, List<Owed> obligations, List<Net> nets) {

    /** What one participant owes each other. */
    public record Line(String debtor, List<Cell> cells) {}

    /** What one participant owes one other; null where it owes nothing. */
    public record Cell(String creditor, @Nullable Owed owed) {}

    static OwedTable of(MatrixView matrix) {
        List<String> creditors = names(matrix, Owed::creditorParticipant);
        Map<String, Map<String, Owed>> byDebtor = matrix.obligations().stream()
                .collect(Collectors.groupingBy(
                        Owed::debtorParticipant, Collectors.toMap(Owed::creditorParticipant, Function.identity())));
        List<Line> lines = names(matrix, Owed::debtorParticipant).stream()
                .map(debtor -> line(debtor, creditors, byDebtor.getOrDefault(debtor, Map.of())))
                .toList();
        return new OwedTable(creditors, lines, matrix.obligations(), matrix.nets());
    }

    private static Line line(String debtor, List<String> creditors, Map<String, Owed> owed) {
        return new Line(
                debtor,
                creditors.stream()
                        .map(creditor -> new Cell(creditor, owed.get(creditor)))
                        .toList());
    }

    private static List<String> names(MatrixView matrix, Function<Owed, String> side) {
        Stream<String> names = matrix.obligations().stream().map(side);
        return names.distinct().sorted().toList();
    }
}
