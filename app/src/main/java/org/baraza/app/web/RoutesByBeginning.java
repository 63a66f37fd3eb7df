package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the route of a request among some hundreds. Most are passed over by how their address begins, which is quicker than
 * to match each; which route is found does not change.
 */
final class RoutesByBeginning extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        String path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        // Written otherwise than it is read, an address is matched in full.
        boolean plain = path.indexOf('%') < 0 && path.indexOf(';') < 0;
        if (plain
                && beginnings.computeIfAbsent(info, RoutesByBeginning::beginnings).stream()
                        .noneMatch(path::startsWith)) {
            return null;
        }
        return super.getMatchingMapping(info, request);
    }

    private static List<String> beginnings(RequestMappingInfo info) {
        return Optional.ofNullable(info.getPathPatternsCondition())
                .map(PathPatternsRequestCondition::getPatterns)
                .map(all -> all.stream()
                        .map(RoutesByBeginning::beginning)
                        .distinct()
                        .toList())
                .orElse(List.of(""));
    }

    /** Up to the first thing that stands for something else; the stroke before it is not always in the address. */
    private static String beginning(PathPattern pattern) {
        return pattern.getPatternString().split("/?[{*?]", 2)[0];
    }
}
