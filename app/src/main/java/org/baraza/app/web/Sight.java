package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.baraza.core.protect.Asker;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Policy;
import org.baraza.core.protect.Ruling;
import org.baraza.core.protect.Where;

/**
 * What one person may see and do at one moment; pages ask it before they show a link, a row or a form.
 *
 * @param policy the rules
 * @param asker who asks
 * @param now when
 * @param about what the page itself is about, as a query to the page that explains the policy
 */
public record Sight(Policy policy, Asker asker, Instant now, String about) {

    /** Somebody not signed in, under no rules: for pages shown before the gate was reached. */
    static final Sight NOTHING = new Sight(new Policy(List.of()), Asker.NOBODY, Instant.EPOCH, "");

    private static final String ATTRIBUTE = Sight.class.getName();

    static Sight of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Sight sight ? sight : NOTHING;
    }

    void keep(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** About a matter that lies in any one of these places: the first yes, else the refusal that comes nearest. */
    public Ruling rule(Deed deed, Matter matter, List<Where> places) {
        Ruling nearest = new Ruling.Refused(Ruling.Reason.NO_RULE);
        for (Where place : places) {
            Ruling ruling = policy.rule(asker, deed, matter, place, now);
            if (ruling.allowed()) {
                return ruling;
            }
            if (ruling instanceof Ruling.Refused r
                    && nearest instanceof Ruling.Refused n
                    && r.reason().compareTo(n.reason()) > 0) {
                nearest = ruling;
            }
        }
        return nearest;
    }

    public boolean may(Deed deed, Matter matter, List<Where> places) {
        return rule(deed, matter, places).allowed();
    }

    /** Whether a role that may is held in any scope at all, for what is cut to scope item by item. */
    public Ruling somewhere(Deed deed, Matter matter) {
        return policy.somewhere(asker, deed, matter, now);
    }

    /** About the site as a whole, or whatever reaches anywhere. */
    public boolean may(Deed deed, Matter matter) {
        return may(deed, matter, List.of(Where.SITE));
    }

    public boolean signedIn() {
        return asker.who().isPresent();
    }
}
