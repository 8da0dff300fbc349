package io.festivalplayer.gateway.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The addresses within the UI: each answers with its page, so that it can be reloaded and passed on. */
@Configuration(proxyBeanMethods = false)
class PageRoutes implements WebMvcConfigurer {

    private static final List<String> ROUTES = List.of("/options", "/jobs/{id}", "/playlists", "/account");

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        ROUTES.forEach(route -> views.addViewController(route).setViewName("forward:/index.html"));
    }
}
