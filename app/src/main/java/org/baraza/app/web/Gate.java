package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Policy;
import org.baraza.core.protect.Ruling;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Stands before every route: asks the policy whether whoever asks may, before anything is looked up, so that a refusal is
 * the same whether what was asked for exists or not.
 */
@Component
public final class Gate implements HandlerInterceptor {

    private static final Set<Matter> IN_PERSON =
            EnumSet.of(Matter.ACCOUNTS, Matter.OWN_ACCOUNT, Matter.IDENTITIES, Matter.OPENINGS, Matter.CHANNELS);

    private final Policy policy = PolicyTable.read();
    private final Map<HandlerMethod, NeedToKnow> needs = new ConcurrentHashMap<>();
    private final Places places;
    private final InstantSource clock;

    public Gate(Places places, ObjectProvider<InstantSource> clock) {
        this.places = places;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    public Policy policy() {
        return policy;
    }

    /** What a route says of itself. @throws IllegalStateException when it says nothing */
    public static NeedToKnow need(HandlerMethod route) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), NeedToKnow.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), NeedToKnow.class)))
                .orElseThrow(() -> new IllegalStateException(
                        route.getShortLogMessage() + " does not say what it shows; mark it @NeedToKnow"));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod route && !saysMethodsOnly(route)) {
            NeedToKnow need = needs.computeIfAbsent(route, Gate::need);
            About about = about(need, request);
            Sight sight = sight(request, about.query());
            if (SignedInAs.byToken(request) && !forScripts(need)) {
                throw new NotAllowed(new Ruling.Refused(Ruling.Reason.NO_ROLE));
            }
            Ruling ruling = need.itemByItem()
                    ? sight.somewhere(need.deed(), need.matter())
                    : sight.rule(need.deed(), need.matter(), about.places(places));
            if (ruling instanceof Ruling.Refused refused) {
                throw new NotAllowed(refused);
            }
            return true;
        }
        if (handler instanceof HandlerMethod || handler instanceof ResourceHttpRequestHandler) {
            // Which methods there are; or style sheet, script and signs: the same for everybody, under /static alone.
            return true;
        }
        throw new NotAllowed(new Ruling.Refused(Ruling.Reason.NO_RULE));
    }

    /** The framework's own answer to OPTIONS. */
    private static boolean saysMethodsOnly(HandlerMethod route) {
        return route.getBeanType().getName().endsWith("$HttpOptionsHandler");
    }

    /** What a personal access token may ever be used for: nothing a person must do in person. */
    private static boolean forScripts(NeedToKnow need) {
        // Forms are sent by telephones; what was sent is looked at in person.
        boolean sent = need.matter() == Matter.SUBMISSIONS && need.deed() != Deed.WRITE;
        return need.deed() != Deed.APPROVE && !sent && !IN_PERSON.contains(need.matter());
    }

    private Sight sight(HttpServletRequest request, String about) {
        Sight sight = new Sight(policy, Askers.of(request), clock.instant(), about);
        sight.keep(request);
        return sight;
    }

    private static About about(NeedToKnow need, HttpServletRequest request) {
        return new About(
                need.matter(),
                need.deed(),
                variable(request, need.mission()),
                variable(request, need.country()),
                variable(request, need.level()),
                variable(request, need.area()));
    }

    private static String variable(HttpServletRequest request, String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> found
                ? Objects.toString(found.get(name), "")
                : "";
    }
}
