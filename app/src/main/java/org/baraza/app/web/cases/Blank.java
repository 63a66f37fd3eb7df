package org.baraza.app.web.cases;

import java.util.List;

/**
 * A step that can be filled in.
 *
 * @param action where it is sent
 * @param title in the reader's language
 * @param due whether it is waited for
 * @param asks what is asked
 */
public record Blank(String action, String title, boolean due, List<Ask> asks) {}
