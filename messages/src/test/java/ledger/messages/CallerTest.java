package ledger.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CallerTest {

    private static final ParticipantId NORD = new ParticipantId("NORDDEFF");
    private static final ParticipantId SUED = new ParticipantId("SUEDDEMM");

    @Test
    void a_participant_sees_what_is_its_own_and_nothing_else() {
        Caller nord = Caller.of(NORD);

        assertThat(nord.maySee(NORD)).isTrue();
        assertThat(nord.maySee(SUED)).isFalse();
        assertThat(nord.isOperator()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"OPERATOR", "AUDITOR"})
    void operator_and_auditor_see_everything_and_own_nothing(Caller.Role role) {
        Caller caller = new Caller(role, null);

        assertThat(caller.maySee(NORD)).isTrue();
        assertThat(caller.is(NORD)).isFalse();
        assertThat(caller.name()).isEqualTo(role == Caller.Role.OPERATOR ? "operator" : "auditor");
    }

    @Test
    void nobody_can_be_taken_for_another() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Caller(Caller.Role.PARTICIPANT, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Caller(Caller.Role.OPERATOR, NORD));
        assertThat(Caller.of(NORD).name()).isEqualTo("NORDDEFF");
    }
}
