package ledger.query.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static ledger.query.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import ledger.query.QueryApplication;
import ledger.query.Story;
import ledger.query.TestLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The day of {@link Story#day()}, asked over HTTP. */
@SpringBootTest(classes = QueryApplication.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class EnquiryTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestLog log;

    long head;

    private @Nullable MockMvcTester client;

    @BeforeEach
    void a_day() {
        log.clear();
        head = log.append(day());
    }

    /** The answer, which must be one. */
    String get(String caller, String path) {
        MvcTestResult answer = ask(caller, path);
        assertThat(answer).hasStatusOk().containsHeader(AsOf.HEADER);
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    /** The auditor's answer, which need not be one of the views. */
    String text(String path) {
        MvcTestResult answer = ask("auditor", path);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    int status(String caller, String path) {
        return ask(caller, path).getResponse().getStatus();
    }

    /** The keys under which the payments of a list were ordered. */
    List<String> keys(String caller, String path) {
        return in(get(caller, path), "endToEndId", "E2E-");
    }

    /** What follows the prefix in each field of this name. */
    static List<String> in(String json, String field, String prefix) {
        return Pattern.compile("\"" + field + "\":\"" + prefix + "([^\"]*)\"")
                .matcher(json)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    MvcTestResult ask(String caller, String path, Object... accept) {
        MockMvcTester.MockMvcRequestBuilder request =
                client().get().uri(URI.create(path)).header("Caller", caller);
        return (accept.length == 0 ? request : request.header("Accept", accept)).exchange();
    }

    private MockMvcTester client() {
        if (client == null) {
            client = MockMvcTester.from(context);
        }
        return client;
    }
}
