package ledger.application.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import ledger.application.web.ProblemAnswer;
import ledger.messages.Caller;
import ledger.query.stream.StreamedEvent;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has the controllers scanned and the document served, and lets browsers show it. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration implements WebMvcConfigurer {

    /** What is sent past the converters that are scanned. */
    private static final List<Class<?>> WRITTEN_BY_HAND = List.of(ProblemAnswer.class, StreamedEvent.class);

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    /** Named here, or the address that the first reader used would be told to all others. */
    @Bean
    OpenAPI here() {
        return new OpenAPI().servers(List.of(new Server().url("/")));
    }

    @Bean
    ModelResolver wireSchemas() {
        return new WireSchemas();
    }

    @Bean
    OpenApiCustomizer completion() {
        return OpenApiConfiguration::complete;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PagePolicy()).addPathPatterns("/swagger-ui/**");
    }

    private static void complete(OpenAPI api) {
        WRITTEN_BY_HAND.forEach(
                type -> ModelConverters.getInstance(true).readAll(type).forEach(api.getComponents()::addSchemas));
        ObjectMapper json = Json31.mapper();
        ObjectNode document = json.valueToTree(api);
        Completion.of(document, Texts.read());
        try {
            OpenAPI whole = json.treeToValue(document, OpenAPI.class);
            api.info(whole.getInfo())
                    .tags(whole.getTags())
                    .security(whole.getSecurity())
                    .paths(whole.getPaths())
                    .components(whole.getComponents());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the description of the interface makes no sense", e);
        }
    }
}
