package ledger.query.dashboard.assets.rest;

import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Tells every page, by the name of {@code assets}, where its styles and scripts are. */
@Component
class AssetsOnPages {

    AssetsOnPages(Assets assets, ThymeleafViewResolver pages) {
        pages.addStaticVariable("assets", assets);
    }
}
