package org.baraza.app.web;

import java.nio.charset.StandardCharsets;
import org.baraza.core.ground.Area;
import org.springframework.web.util.UriUtils;

/** Addresses of the screens. */
public final class Links {

    private Links() {}

    public static String mission(String acronym) {
        return "/missions/" + segment(acronym);
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

    /** One text as one part of a path. */
    public static String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }
}
