package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Rules on a file before any of it is read: whether the route it is sent to takes files at all, and whether whoever sends it
 * may. Whatever reads a parameter of such a request first would write the whole file to disk. Routes that take files are
 * found by their parameters, not listed.
 */
@Component
public final class FilesIn {

    private final RequestMappingHandlerMapping routes;
    private final Gate gate;

    public FilesIn(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes, Gate gate) {
        this.routes = routes;
        this.gate = gate;
    }

    /**
     * The status to answer with; empty where the file may come in.
     *
     * @throws NotAllowed when whoever sends it lacks the right
     */
    Optional<HttpStatus> refusal(HttpServletRequest request, HttpServletResponse response) {
        Optional<HandlerMethod> route = find(request).filter(FilesIn::takesFile);
        if (route.isEmpty()) {
            return Optional.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        boolean unused = gate.preHandle(request, response, route.get());
        return Optional.empty();
    }

    private Optional<HandlerMethod> find(HttpServletRequest request) {
        try {
            var unused = ServletRequestPathUtils.parseAndCache(request);
            return Optional.ofNullable(routes.getHandler(request))
                    .map(HandlerExecutionChain::getHandler)
                    .filter(HandlerMethod.class::isInstance)
                    .map(HandlerMethod.class::cast);
        } catch (Exception e) {
            if (e instanceof ErrorResponse) {
                // No route is asked in this way.
                return Optional.empty();
            }
            throw new IllegalStateException(e);
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }

    private static boolean takesFile(HandlerMethod route) {
        return Arrays.stream(route.getMethodParameters())
                .map(MethodParameter::nestedIfOptional)
                .anyMatch(parameter -> parameter.getNestedParameterType() == MultipartFile.class);
    }
}
