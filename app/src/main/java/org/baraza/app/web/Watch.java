package org.baraza.app.web;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Counts and traces every answer by its route pattern, method and status, and by nothing else. A caller's
 * {@code traceparent} is taken up; of a {@code tracestate} and of baggage, which can hold anything, nothing is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Watch extends OncePerRequestFilter {

    private static final String NO_ROUTE = "none";
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");

    private final Meters meters;
    private final Tracer tracer;

    /** @param telemetry where spans go; they go nowhere without one */
    public Watch(Meters meters, ObjectProvider<OpenTelemetry> telemetry) {
        this.meters = meters;
        this.tracer = telemetry.getIfAvailable(OpenTelemetry::noop).getTracer("org.baraza.app.web");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begin = System.nanoTime();
        String method = Meters.method(request.getMethod());
        Span span = tracer.spanBuilder(method)
                .setParent(caller(request))
                .setSpanKind(SpanKind.SERVER)
                .setAttribute(METHOD, method)
                .startSpan();
        boolean broken = true;
        try (Scope _ = span.makeCurrent()) {
            note(span.getSpanContext());
            chain.doFilter(request, response);
            broken = false;
        } finally {
            int status = broken ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : response.getStatus();
            String route = route(request);
            span.updateName(method + " " + route);
            span.setAttribute(ROUTE, route);
            span.setAttribute(STATUS, (long) status);
            if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
            MDC.remove("trace_id");
            MDC.remove("span_id");
            meters.answered(method, route, status, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private static void note(SpanContext span) {
        if (span.isValid()) {
            MDC.put("trace_id", span.getTraceId());
            MDC.put("span_id", span.getSpanId());
        }
    }

    private static String route(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : NO_ROUTE;
    }

    private static Context caller(HttpServletRequest request) {
        SpanContext named = Span.fromContext(
                        W3CTraceContextPropagator.getInstance().extract(Context.root(), request, TraceParent.ONLY))
                .getSpanContext();
        return named.isValid()
                ? Context.root()
                        .with(Span.wrap(SpanContext.createFromRemoteParent(
                                named.getTraceId(), named.getSpanId(), named.getTraceFlags(), TraceState.getDefault())))
                : Context.root();
    }

    private enum TraceParent implements TextMapGetter<HttpServletRequest> {
        ONLY;

        @Override
        public Iterable<String> keys(HttpServletRequest request) {
            return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable HttpServletRequest request, String key) {
            return Optional.ofNullable(request)
                    .filter(_ -> key.equals("traceparent"))
                    .map(r -> r.getHeader(key))
                    .orElse(null);
        }
    }
}
