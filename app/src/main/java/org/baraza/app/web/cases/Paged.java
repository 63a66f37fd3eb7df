package org.baraza.app.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The part of a list that stands on one page.
 *
 * @param rows on this page
 * @param name of the parameter that says which page
 * @param page counted from 1
 * @param pages 1 at least
 * @param all how many rows there are on all pages
 */
public record Paged<T>(List<T> rows, String name, int page, int pages, int all) {

    /** How many rows stand on one page: as many as a slow link brings at once. */
    public static final int ROWS = 50;

    public Paged {
        rows = List.copyOf(rows);
    }

    /** The page that was asked for; the nearest one where there is no such page. */
    public static <T> Paged<T> of(List<T> all, String name, HttpServletRequest request) {
        return of(all, name, Optional.ofNullable(request.getParameter(name)));
    }

    /** @param asked what somebody wrote in place of a page's number; empty for the first */
    static <T> Paged<T> of(List<T> all, String name, Optional<String> asked) {
        int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int page = asked.filter(p -> p.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .map(p -> Math.clamp(p, 1, pages))
                .orElse(1);
        int first = (page - 1) * ROWS;
        return new Paged<>(all.subList(first, Math.min(all.size(), first + ROWS)), name, page, pages, all.size());
    }

    /** A list that is never long. */
    public static <T> Paged<T> whole(List<T> all) {
        return new Paged<>(all, "", 1, 1, all.size());
    }

    /** What is made of the rows of this page, and of no other. */
    public <U> Paged<U> map(Function<T, U> row) {
        return new Paged<>(rows.stream().map(row).toList(), name, page, pages, all);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
