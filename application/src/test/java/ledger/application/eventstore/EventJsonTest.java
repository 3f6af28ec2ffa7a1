package ledger.application.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Map;
import ledger.messages.AccountId;
import ledger.messages.Money;
import ledger.messages.PaymentId;
import ledger.messages.accounts.AccountEvent.HoldPosted;
import ledger.messages.payments.PaymentEvent.PaymentCompleted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventJsonTest {

    private static final PaymentId PAYMENT = PaymentId.of("NORDDEFF", "1");
    private final EventJson json = new EventJson();

    @Test
    void a_field_that_is_null_is_left_out_and_comes_back_as_null() {
        PaymentCompleted bookTransfer = new PaymentCompleted(PAYMENT, null);

        String text = json.write(bookTransfer);

        assertThat(text).isEqualTo("{\"paymentId\":\"" + PAYMENT + "\"}");
        assertThat(json.read("payments.PaymentCompleted", text)).isEqualTo(bookTransfer);
    }

    @Test
    void money_is_minor_units_and_a_currency() {
        assertThat(json.write(new HoldPosted(new AccountId("A"), PAYMENT, Money.of(1234, "EUR"))))
                .endsWith("\"amount\":{\"minor\":1234,\"currency\":\"EUR\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z, 2026-01-02T03:04:05.000000Z",
        "2026-01-02T03:04:05.12Z, 2026-01-02T03:04:05.120000Z",
        "2026-01-02T03:04:05.123456999Z, 2026-01-02T03:04:05.123456Z",
        "1969-12-31T23:59:59.999999Z, 1969-12-31T23:59:59.999999Z",
    })
    void times_have_six_decimals(Instant time, String text) {
        assertThat(EventJson.mapper().writeValueAsString(time)).isEqualTo('"' + text + '"');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"accountId\":null}",
                "{\"accountId\":1}",
                "{\"accountId\":[\"A\"]}",
                "{\"accountId\":\"\"}",
                "{\"accountId\":\"A\",\"colour\":\"red\"}",
                "{\"accountId\":\"A\",\"accountId\":\"B\"}",
                "{\"accountId\":\"A\"} {}",
                "",
                "[",
            })
    void anything_but_the_event_itself_is_an_error(String text) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> json.read("accounts.AccountBlocked", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"minor\":\"1\",\"currency\":\"EUR\"}",
                "{\"minor\":1.0,\"currency\":\"EUR\"}",
                "{\"minor\":null,\"currency\":\"EUR\"}",
                "{\"currency\":\"EUR\"}",
                "{\"minor\":-1,\"currency\":\"EUR\"}",
                "{\"minor\":1,\"currency\":\"XAU\"}",
                "{\"minor\":1,\"currency\":\"EUR\",\"zero\":false}",
            })
    void an_amount_of_another_form_is_an_error(String text) {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> EventJson.mapper().readValue(text, Money.class));
    }

    @Test
    void only_events_of_this_ledger_have_a_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> json.nameOf("text"));
        assertThatIllegalArgumentException().isThrownBy(() -> json.write("text"));
        assertThatIllegalArgumentException().isThrownBy(() -> json.classOf("accounts.HoldLost"));
        assertThatIllegalArgumentException().isThrownBy(() -> json.read("java.lang.String", "\"text\""));
        assertThatIllegalArgumentException().isThrownBy(() -> json.read("accounts.AccountBlocked", "null"));
    }

    @Test
    void metadata_is_text_by_text() {
        Map<String, String> metaData = Map.of("traceId", "4711");

        assertThat(json.readMetaData(json.writeMetaData(metaData))).isEqualTo(metaData);
        assertThat(json.writeMetaData(Map.of())).isEqualTo("{}");
        assertThat(json.readMetaData("{}")).isEmpty();
    }
}
