package ledger.application.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one demo and one browser, for as long as this process tests; on a machine without a browser, none. */
final class AtTheDashboard implements ExecutionCondition, ParameterResolver {

    /** The browser comes first: it ends last, and is never left behind. */
    private record Sitting(Browser browser, WatchedDemo demo) implements AutoCloseable {

        static Sitting begin() {
            Browser browser = new Browser();
            try {
                WatchedDemo demo = new WatchedDemo(Files.createTempDirectory("dashboard"));
                browser.lookAt(demo.port());
                return new Sitting(browser, demo);
            } catch (IOException e) {
                browser.close();
                throw new UncheckedIOException(e);
            } catch (RuntimeException e) {
                browser.close();
                throw e;
            }
        }

        @Override
        public void close() {
            demo.close();
            browser.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.isInstalled() || System.getenv("CI") != null
                ? ConditionEvaluationResult.enabled("there is a browser, or must be")
                : ConditionEvaluationResult.disabled(Chromium.WANTED);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == WatchedDemo.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Sitting sitting = context.getRoot()
                .getStore(Namespace.create(AtTheDashboard.class))
                .computeIfAbsent(Sitting.class, type -> Sitting.begin(), Sitting.class);
        return parameter.getParameter().getType() == Browser.class ? sitting.browser() : sitting.demo();
    }
}
