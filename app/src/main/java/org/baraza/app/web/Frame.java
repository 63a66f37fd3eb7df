package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What every page needs around its content.
 *
 * @param texts words in the reader's language
 * @param path the page's own address without its query
 * @param query its query without the choice of language; empty when there is none
 * @param assets digest of the style sheet and script, so that browsers may keep them for good
 * @param sight what its reader may see and do
 * @param reader how far in they are
 * @param refreshSeconds how soon a browser without JavaScript should ask again; empty for never
 */
public record Frame(
        Texts texts,
        String path,
        String query,
        String assets,
        Sight sight,
        Reader reader,
        Optional<Integer> refreshSeconds) {

    static Frame of(HttpServletRequest request, String assets) {
        String query = Optional.ofNullable(request.getQueryString()).stream()
                .flatMap(q -> Arrays.stream(q.split("&")))
                .filter(p -> !p.isBlank() && !p.startsWith("lang="))
                .collect(Collectors.joining("&"));
        return new Frame(
                LanguageChoice.chosen(request),
                request.getRequestURI(),
                query,
                assets,
                Sight.of(request),
                Reader.of(request),
                Optional.empty());
    }

    /** Where the reader can go from every page. */
    public List<Place> places() {
        Set<String> named = new HashSet<>();
        return reader.in()
                ? open(Place.ALL).stream().filter(p -> named.add(p.text())).toList()
                : List.of();
    }

    /** Where the reader can go in the vault. */
    public List<Place> vault() {
        return open(Place.OF_VAULT);
    }

    private List<Place> open(List<Place> places) {
        return places.stream()
                .filter(p -> sight.somewhere(p.deed(), p.matter()).allowed())
                .toList();
    }

    /** The page that says by which rule its reader may see this one, or may not. */
    public String why() {
        return "/policy?" + sight.about() + "#answer";
    }

    public Frame withRefresh(int seconds) {
        return new Frame(texts, path, query, assets, sight, reader, Optional.of(seconds));
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** This page in another language. */
    public String in(Language language) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + language.tag();
    }

    /** This page with one choice changed. */
    public String with(String name, String value) {
        String rest = Arrays.stream(query.split("&"))
                .filter(p -> !p.isBlank() && !p.startsWith(name + "="))
                .collect(Collectors.joining("&"));
        return path + "?" + (rest.isEmpty() ? "" : rest + "&") + name + "=" + Links.segment(value);
    }
}
