package org.baraza.app.cli.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Pages of an archive that open from a disk, without a server, a script or a network. They are made of the tables as those
 * left by the door, so that nothing is on a page which is not in a table.
 */
final class ArchivePages {

    private static final String STYLE = "body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}"
            + "table{border-collapse:collapse;margin:1em 0}th,td{border:1px solid #999;padding:.2em .6em;text-align:start}"
            + "td.n{text-align:end}";

    private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();

    /** @param rows of a table that left, as they stand in its file */
    void add(String subject, List<List<String>> rows) {
        tables.put(subject, List.copyOf(rows));
    }

    /** Rows of a table that holds codes, words and numbers alone. @throws IllegalStateException for anything else */
    static List<List<String>> rows(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> {
                    if (line.indexOf('"') >= 0) {
                        throw new IllegalStateException("a table of counts holds a text");
                    }
                    return List.of(line.split(",", -1));
                })
                .toList();
    }

    /** Every page by its name. */
    SortedMap<String, String> make(String mission) {
        SortedMap<String, String> pages = new TreeMap<>();
        SortedMap<String, Map<String, List<List<String>>>> byArea = new TreeMap<>();
        tables.forEach((subject, rows) ->
                rows.forEach(row -> byArea.computeIfAbsent(row.getFirst(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(subject, _ -> new ArrayList<>())
                        .add(row)));
        byArea.forEach((area, there) -> {
            if (area.matches("[A-Za-z0-9]{1,20}")) {
                pages.put(
                        "pages/area-" + area + ".html",
                        page(
                                mission + " – " + area,
                                there.entrySet().stream()
                                        .map(e -> section(e.getKey(), e.getValue()))
                                        .collect(Collectors.joining())));
            }
        });
        tables.forEach((subject, rows) ->
                pages.put("pages/" + subject + ".html", page(mission + " – " + subject, section(subject, rows))));
        String links = pages.keySet().stream()
                .map(p -> p.substring("pages/".length()))
                .map(p -> "<li><a href=\"" + escaped(p) + "\">" + escaped(p.replace(".html", "")) + "</a></li>")
                .collect(Collectors.joining("\n"));
        pages.put("pages/index.html", page(mission, "<ul>\n" + links + "\n</ul>\n"));
        return pages;
    }

    private static String section(String subject, List<List<String>> rows) {
        StringBuilder table = new StringBuilder("<h2>" + escaped(subject) + "</h2>\n<table><thead><tr>");
        List.of("pcode", "month", "kind", "state", "count")
                .forEach(c -> table.append("<th scope=\"col\">").append(c).append("</th>"));
        table.append("</tr></thead><tbody>\n");
        rows.forEach(row -> {
            table.append("<tr>");
            row.forEach(cell -> table.append("<td>").append(escaped(cell)).append("</td>"));
            table.append("</tr>\n");
        });
        return table.append("</tbody></table>\n").toString();
    }

    private static String page(String title, String content) {
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escaped(title)
                + "</title><style>" + STYLE + "</style></head><body>\n<h1>" + escaped(title) + "</h1>\n" + content
                + "</body></html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
