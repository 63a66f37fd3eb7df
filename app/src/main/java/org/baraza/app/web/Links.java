package org.baraza.app.web;

import java.nio.charset.StandardCharsets;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.springframework.web.util.UriUtils;

/** Addresses of the screens. */
public final class Links {

    private Links() {}

    /** A form of a mission. */
    public static String form(String mission, String id) {
        return "/missions/" + segment(mission) + "/forms/" + segment(id);
    }

    /** Where a mission's forms are filled in. */
    public static String fill(String mission) {
        return "/missions/" + segment(mission) + "/fill";
    }

    /** What does not fit in a mission's lists of entities. */
    public static String entities(String mission) {
        return "/missions/" + segment(mission) + "/entities";
    }

    /** Something sent in. */
    public static String submission(String mission, String id) {
        return "/missions/" + segment(mission) + "/submissions/" + segment(id);
    }

    public static String mission(String acronym) {
        return "/missions/" + segment(acronym);
    }

    /** The board of a mission's alerts. */
    public static String alerts(String acronym) {
        return mission(acronym) + "/alerts";
    }

    /** What a mission's alerts say of how it answers. */
    public static String loop(String acronym) {
        return mission(acronym) + "/loop";
    }

    public static String alert(String acronym, String id) {
        return alerts(acronym) + "/" + segment(id);
    }

    /** What a newcomer reads about an area of a mission. */
    public static String brief(String acronym, String pcode) {
        return mission(acronym) + "/areas/" + segment(pcode) + "/brief";
    }

    /** Where somebody of a mission could warn. */
    public static String networks(String acronym) {
        return mission(acronym) + "/networks";
    }

    public static String network(String acronym, String id) {
        return networks(acronym) + "/" + segment(id);
    }

    public static String community(String acronym, String id) {
        return mission(acronym) + "/communities/" + segment(id);
    }

    /** What happened to people in a mission. */
    public static String incidents(String acronym) {
        return mission(acronym) + "/incidents";
    }

    public static String incident(String acronym, String id) {
        return incidents(acronym) + "/" + segment(id);
    }

    /** What communities of a mission said that is no warning. */
    public static String feedback(String acronym) {
        return mission(acronym) + "/feedback";
    }

    public static String feedback(String acronym, String id) {
        return feedback(acronym) + "/" + segment(id);
    }

    /** That something sensitive waits. */
    public static String referrals(String acronym) {
        return mission(acronym) + "/referrals";
    }

    /** What was answered in public. */
    public static String answers(String acronym) {
        return mission(acronym) + "/answers";
    }

    public static String rumours(String acronym) {
        return mission(acronym) + "/rumours";
    }

    public static String rumour(String acronym, String id) {
        return rumours(acronym) + "/" + segment(id);
    }

    public static String area(Area area) {
        return "/areas/" + area.country() + "/" + area.level() + "/" + segment(area.pcode());
    }

    /** Events of a country that are counted in none of its areas. */
    public static String uncounted(String country, int level) {
        return "/uncounted/" + segment(country) + "/" + level;
    }

    public static String dataSet(String id) {
        return "/data-sets/" + segment(id);
    }

    public static String job(String id) {
        return "/imports/" + segment(id);
    }

    public static String protocol(String id) {
        return "/sharing/protocols/" + segment(id);
    }

    /** An account, by its pseudonym. */
    public static String account(Handle who) {
        return "/accounts/" + segment(who.code());
    }

    /** A whole address as one value of a query. */
    static String wanted(String address) {
        return UriUtils.encode(address, StandardCharsets.UTF_8);
    }

    /** One text as one part of a path. */
    public static String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }

    /** One text as one value of a query. */
    public static String query(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
