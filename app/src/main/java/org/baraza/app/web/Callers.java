package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.desk.SignIns.Caller;
import org.springframework.http.HttpHeaders;

/** Who knocks, told from a request. */
final class Callers {

    /** In this order: most browsers say the names of those they descend from. */
    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");

    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");

    private Callers() {}

    static Caller of(HttpServletRequest request, Cookies cookies) {
        return new Caller(request.getRemoteAddr(), device(request), cookies.find(request, Cookies.Kind.KNOWN));
    }

    /** Only names we know, so that nothing a browser says gets onto a page. */
    private static String device(HttpServletRequest request) {
        String agent =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        return Stream.of(first(BROWSERS, agent), first(SYSTEMS, agent))
                .flatMap(Optional::stream)
                .map(name -> name.replace("Edg", "Edge").replace("OPR", "Opera"))
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> first(List<String> names, String agent) {
        return names.stream().filter(agent::contains).findFirst();
    }
}
