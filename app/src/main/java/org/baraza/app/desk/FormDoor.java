package org.baraza.app.desk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of form clients: the key by which somebody is known stands in them, because clients ask for nothing else. */
public final class FormDoor {

    /** Under which all of them lie. */
    public static final String PREFIX = "/v1/key/";

    private static final String SENDING = "/submission";
    private static final Pattern PAGE = Pattern.compile("/missions/[^/]+/fill/submissions");
    private static final Pattern KEY = Pattern.compile(Pattern.quote(PREFIX) + "([A-Za-z0-9_-]{1,200})/.*");

    private FormDoor() {}

    /** @param path as the server understood it */
    public static boolean leads(String path) {
        return path.startsWith(PREFIX);
    }

    /** Whether something is sent in there, by a client or by our own page in a browser. */
    public static boolean takes(String path) {
        return leads(path) && path.endsWith(SENDING) || PAGE.matcher(path).matches();
    }

    /** The key in an address; empty where there is none. */
    public static Optional<String> key(String path) {
        Matcher found = KEY.matcher(path);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /**
     * The address a client is given.
     *
     * @param mission in the form of an address
     */
    public static String base(String key, String mission) {
        return PREFIX + key + "/projects/" + mission;
    }
}
