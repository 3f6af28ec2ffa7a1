package ledger.application.edge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Starts the HTTP edge on a free port, with the fakes of {@link EdgeParts} behind it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = EdgeParts.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "ledger.data-dir=target/edge-${ledger.fork:alone}",
            "ledger.wait=500ms",
            "spring.datasource.url=jdbc:h2:mem:edge;DB_CLOSE_DELAY=-1",
            "spring.flyway.enabled=true",
            "spring.flyway.locations=classpath:db/security"
        })
@interface OnTheEdge {}
