package ledger.query.dashboard.rest;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ledger.query.dashboard.LivePage;
import ledger.query.dashboard.Wording;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Renders the parts of a page that change, from the same templates as the whole page. */
@Component
class Parts {

    private static final String WORDING = "say";

    private final ITemplateEngine templates;
    private final Wording wording = new Wording();

    Parts(ITemplateEngine templates, ThymeleafViewResolver pages) {
        this.templates = templates;
        pages.addStaticVariable(WORDING, wording);
    }

    Map<String, String> of(LivePage.Reading reading) {
        Context context = new Context(Locale.ROOT, reading.model());
        context.setVariable(WORDING, wording);
        Map<String, String> parts = new LinkedHashMap<>();
        reading.parts().forEach(part -> parts.put(part, templates.process(reading.template(), Set.of(part), context)));
        return parts;
    }
}
