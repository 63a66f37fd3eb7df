package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

final class RoutesByBeginningTest {

    /** Within a test, so that no server finds it. */
    @Controller
    final class Made {

        @GetMapping("/areas")
        void areas() {}

        @GetMapping("/areas/{code}")
        void area() {}

        @PostMapping("/areas/{code}/notes")
        void note() {}

        @GetMapping("/areas/{code}/sheet-{kind}.csv")
        void sheet() {}

        @GetMapping({"/files/**", "/more/{*rest}"})
        void files() {}

        @GetMapping("/deep/er/**")
        void deeper() {}

        @GetMapping("/{anything}")
        void anything() {}
    }

    private final RequestMappingHandlerMapping usual = started(new RequestMappingHandlerMapping());
    private final RequestMappingHandlerMapping ours = started(new RoutesByBeginning());

    private RequestMappingHandlerMapping started(RequestMappingHandlerMapping mapping) {
        StaticWebApplicationContext context = new StaticWebApplicationContext();
        context.getBeanFactory().registerSingleton("made", new Made());
        context.refresh();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        return mapping;
    }

    private static String found(RequestMappingHandlerMapping mapping, String method, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        var unused = ServletRequestPathUtils.parseAndCache(request);
        try {
            return Optional.ofNullable(mapping.getHandler(request))
                    .map(HandlerExecutionChain::getHandler)
                    .flatMap(h ->
                            Stream.of(h).filter(HandlerMethod.class::isInstance).findAny())
                    .map(h -> ((HandlerMethod) h).getMethod().getName())
                    .orElse("none");
        } catch (HttpRequestMethodNotSupportedException e) {
            return "only " + String.valueOf(e.getSupportedHttpMethods());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /areas, areas",
        "GET, /areas/CF11, area",
        "GET, /%61reas/CF11, area",
        "GET, /areas;v=1/CF11, area",
        "GET, /areas/C%2F11, area",
        "POST, /areas/CF11/notes, note",
        "GET, /areas/CF11/notes, only [POST]",
        "POST, /areas/CF11, only [GET]",
        "GET, /areas/CF11/sheet-a.csv, sheet",
        "GET, /areas/CF11/other, none",
        "GET, /files, anything",
        "GET, /files/a/b, files",
        "GET, /more, anything",
        "GET, /more/a, files",
        "GET, /fil, anything",
        "GET, /fil/a, none",
        "GET, /deep/er, deeper",
        "GET, /deep/er/a, deeper",
        "GET, /, none",
    })
    void the_same_route_is_found(String method, String path, String expected) throws Exception {
        assertThat(found(usual, method, path)).isEqualTo(expected);
        assertThat(found(ours, method, path)).isEqualTo(expected);
    }
}
