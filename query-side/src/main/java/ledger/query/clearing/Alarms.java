package ledger.query.clearing;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** All alarms that were ever given. */
interface Alarms extends JpaRepository<Alarm, Long> {

    List<Alarm> findByCurrencyAndAlarmIndexLessThanOrderByAlarmIndexDesc(String currency, long before, Limit limit);

    List<Alarm> findByCurrencyAndParticipantIdAndAlarmIndexLessThanOrderByAlarmIndexDesc(
            String currency, String participantId, long before, Limit limit);
}
