package org.baraza.app.web;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the gate before every route, and does not let the program start while a route says nothing of itself. */
@Configuration(proxyBeanMethods = false)
public final class EveryRouteSaysWhatItShows implements WebMvcConfigurer {

    private final Gate gate;

    public EveryRouteSaysWhatItShows(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }

    @org.springframework.context.annotation.Bean
    static SmartInitializingSingleton routesAreMarked(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        return () -> routes.getHandlerMethods().values().forEach(Gate::need);
    }
}
