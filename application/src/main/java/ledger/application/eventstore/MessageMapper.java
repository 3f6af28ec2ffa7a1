package ledger.application.eventstore;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;
import static com.fasterxml.jackson.annotation.PropertyAccessor.ALL;
import static com.fasterxml.jackson.annotation.PropertyAccessor.CREATOR;
import static com.fasterxml.jackson.annotation.PropertyAccessor.FIELD;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import ledger.messages.AccountId;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Puts together the mapper for messages: fields in the order of declaration, ids as plain text, nothing optional. */
final class MessageMapper {

    private MessageMapper() {}

    static JsonMapper create() {
        return JsonMapper.builder()
                .addModule(valueTypes())
                .annotationIntrospector(new RequiredUnlessNullable())
                .changeDefaultVisibility(fields -> fields.withVisibility(ALL, NONE)
                        .withVisibility(FIELD, ANY)
                        .withVisibility(CREATOR, ANY))
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    private static SimpleModule valueTypes() {
        SimpleModule module = new SimpleModule("ledger.messages");
        new TextForm<>(AccountId.class, AccountId::value, AccountId::new).addTo(module);
        new TextForm<>(ParticipantId.class, ParticipantId::value, ParticipantId::new).addTo(module);
        new TextForm<>(PaymentId.class, PaymentId::toString, PaymentId::parse).addTo(module);
        new TextForm<>(CurrencyCode.class, CurrencyCode::code, CurrencyCode::of).addTo(module);
        new TextForm<>(CycleId.class, CycleId::toString, CycleId::parse).addTo(module);
        new TextForm<>(Instant.class, LogTime::format, LogTime::parse).addTo(module);
        return module;
    }
}
