package ledger.query.clearing;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The participants' positions in the cycles. */
interface Positions extends JpaRepository<Position, PositionKey> {

    List<Position> findByCycle(String cycle);
}
