package org.baraza.app.openrosa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.FormPaper;

/**
 * Makes of an XForm a sheet to be filled in by hand: choices are boxes to tick, numbers and days boxes to write in, a place
 * is its code and never more exact. What a form calculates by itself is left out; what only a telephone can take is said to
 * be so.
 */
public final class PaperForm implements FormPaper {

    private static final String LOOK = "/static/paper.css";
    private static final Set<String> ASKING =
            Set.of("input", "select", "select1", "rank", "upload", "trigger", "range", "secret");

    /** More are not ticked: what applies is written. */
    private static final int MOST_CHOICES = 40;

    private static final int CODE_BOXES = 6;
    private static final int PLACE_BOXES = 8;
    private static final int NUMBER_BOXES = 6;
    private static final int LINES = 3;

    @Override
    public Sheet sheet(byte[] xform, Wishes wishes) {
        PaperModel form = PaperModel.of(xform);
        List<String> all = form.languages();
        List<String> chosen = wishes.languages().stream()
                .filter(all::contains)
                .distinct()
                .limit(2)
                .toList();
        String first = chosen.isEmpty() ? all.stream().findFirst().orElse("") : chosen.getFirst();
        Optional<String> second = chosen.size() > 1 ? Optional.of(chosen.getLast()) : Optional.empty();
        return new Sheet(new Page(form, first, second, wishes).write().getBytes(StandardCharsets.UTF_8), all);
    }

    /** One sheet being written. */
    private static final class Page {

        private final PaperModel form;
        private final String first;
        private final Optional<String> second;
        private final String spoken;
        private final Wishes wishes;
        private final Html html = new Html();
        private int number;

        Page(PaperModel form, String first, Optional<String> second, Wishes wishes) {
            this.form = form;
            this.first = first;
            this.second = second;
            this.wishes = wishes;
            this.spoken = PaperModel.code(first).filter(PaperWords::has).orElse(wishes.spoken());
        }

        private String say(String key) {
            return PaperWords.show(key, spoken);
        }

        private static String direction(String code) {
            return code.equals("ar") ? "rtl" : "ltr";
        }

        String write() {
            html.own("<!DOCTYPE html>")
                    .open("html", "lang", spoken, "dir", direction(spoken))
                    .open("head");
            html.own(
                    "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
            html.with("title", form.title());
            if (wishes.alone()) {
                html.own("<style>" + look() + "</style>");
            } else {
                html.own("<link rel=\"stylesheet\" href=\"" + LOOK + "\">");
            }
            html.close("head").open("body");
            head();
            form.body().forEach(this::element);
            html.open("footer")
                    .with("p", say("end"))
                    .with("small", form.name(), "dir", "ltr")
                    .close("footer");
            return html.close("body").close("html").toString();
        }

        private static String look() {
            try (InputStream in = Objects.requireNonNull(PaperForm.class.getResourceAsStream(LOOK))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void head() {
            html.open("header").open("div", "class", "code").with("span", say("code"));
            boxes(CODE_BOXES);
            html.close("div").with("h1", form.title()).close("header");
            html.open("section", "class", "rules");
            for (String rule : List.of("rule.names", "rule.violence", "rule.how", "rule.after")) {
                html.with("p", say(rule), "class", rule.equals("rule.names") ? "strong" : "");
            }
            html.close("section");
        }

        private void element(Element element) {
            if (ASKING.contains(element.name())) {
                question(element);
            } else if (element.name().equals("group")) {
                group(element);
            } else if (element.name().equals("repeat")) {
                repeat(element, "");
            }
        }

        private void group(Element group) {
            String label = form.text(group, "label", first);
            Optional<Element> repeat = group.first("repeat");
            if (repeat.isPresent()) {
                repeat(repeat.get(), label);
                return;
            }
            html.open("section", "class", "group").with("h2", label);
            translated(group, "label");
            only(group);
            group.children().forEach(this::element);
            html.close("section");
        }

        private void repeat(Element repeat, String label) {
            int before = number;
            for (int block = 1; block <= wishes.blocks(); block++) {
                number = before;
                html.open("section", "class", "group block")
                        .with(
                                "h2",
                                label + " – "
                                        + say("block")
                                                .replace("{0}", String.valueOf(block))
                                                .replace("{1}", String.valueOf(wishes.blocks())));
                repeat.children().forEach(this::element);
                html.close("section");
            }
            html.with("p", say("more"), "class", "how");
        }

        private static String path(Element of) {
            return of.attribute("ref")
                    .or(() -> of.attribute("nodeset"))
                    .map(String::strip)
                    .orElse("");
        }

        private void question(Element question) {
            String path = path(question);
            boolean told = form.rule(path, "readonly").equals("true()");
            html.open("section", "class", told ? "told" : "question").open("h3");
            if (!told) {
                number++;
                html.with("span", number + ".", "class", "no").text(" ");
            }
            String label = form.text(question, "label", first);
            html.text(label.isEmpty() ? path.substring(path.lastIndexOf('/') + 1) : label);
            if (form.rule(path, "required").equals("true()")) {
                html.with("span", " ★", "class", "must");
            }
            html.close("h3");
            translated(question, "label");
            html.with("p", form.text(question, "hint", first), "class", "hint");
            translated(question, "hint");
            only(question);
            if (!told) {
                answer(question, form.rule(path, "type"));
            }
            html.close("section");
        }

        /** The same in the second language, if one was asked for. */
        private void translated(Element of, String part) {
            second.ifPresent(language -> {
                String code = PaperModel.code(language).orElse("");
                html.with(
                        "p",
                        form.text(of, part, language),
                        "class",
                        part.equals("hint") ? "second hint" : "second",
                        "lang",
                        code,
                        "dir",
                        direction(code));
            });
        }

        private void only(Element of) {
            String path = path(of);
            String relevant = form.rule(path, "relevant");
            if (!relevant.isEmpty()) {
                html.with(
                        "p",
                        new PaperCondition(form, path)
                                .inWords(relevant, first, spoken)
                                .map(words -> say("only").replace("{0}", words))
                                .orElse(say("only.sometimes")),
                        "class",
                        "only");
            }
        }

        private void answer(Element question, String type) {
            switch (question.name()) {
                case "select" -> choices(question, "many", "box");
                case "select1" -> choices(question, "one", "box round");
                case "rank" -> choices(question, "rank", "box write");
                case "upload" -> html.with("p", say("telephone"), "class", "how");
                case "trigger" ->
                    html.open("p")
                            .own("<span class=\"box\"></span> ")
                            .text(say("done"))
                            .close("p");
                case "range" -> {
                    html.with(
                            "p",
                            question.attribute("start").orElse("") + " – "
                                    + question.attribute("end").orElse(""),
                            "class",
                            "how",
                            "dir",
                            "ltr");
                    boxes(NUMBER_BOXES);
                }
                default -> typed(question, type);
            }
        }

        private void typed(Element question, String type) {
            switch (type) {
                case "int" -> boxes(NUMBER_BOXES);
                case "decimal" -> boxes("______,__");
                case "date" -> {
                    boxes("__/__/____");
                    html.with("p", say("date"), "class", "how");
                }
                case "time" -> boxes("__:__");
                case "dateTime" -> {
                    boxes("__/__/____  __:__");
                    html.with("p", say("date"), "class", "how");
                }
                case "geopoint", "geotrace", "geoshape" -> {
                    boxes(PLACE_BOXES);
                    html.with("p", say("place"), "class", "how");
                }
                default -> lines(question.attribute("appearance").orElse("").contains("multiline") ? 2 * LINES : LINES);
            }
        }

        private void choices(Element question, String how, String box) {
            List<PaperModel.Pick> picks = form.choices(question);
            if (picks.isEmpty() || picks.size() > MOST_CHOICES) {
                html.with("p", say("write"), "class", "how");
                lines(1);
                return;
            }
            html.with("p", say(how), "class", "how").open("ul", "class", "choices");
            picks.forEach(pick -> {
                html.open("li").own("<span class=\"" + box + "\"></span> ").with("span", form.text(pick, first));
                second.ifPresent(language -> {
                    String code = PaperModel.code(language).orElse("");
                    html.text(" ")
                            .with(
                                    "span",
                                    form.text(pick, language),
                                    "class",
                                    "second",
                                    "lang",
                                    code,
                                    "dir",
                                    direction(code));
                });
                html.close("li");
            });
            html.close("ul");
        }

        private void boxes(int count) {
            boxes("_".repeat(count));
        }

        /** A box for each low line, and what stands between them. */
        private void boxes(String pattern) {
            html.open("div", "class", "boxes", "dir", "ltr");
            pattern.chars().forEach(c -> {
                if (c == '_') {
                    html.own("<span class=\"box write\"></span>");
                } else {
                    html.with("span", c == ' ' ? "\u00a0\u00a0" : String.valueOf((char) c), "class", "between");
                }
            });
            html.close("div");
        }

        private void lines(int count) {
            html.open("div", "class", "lines");
            for (int i = 0; i < count; i++) {
                html.own("<div class=\"line\"></div>");
            }
            html.close("div");
        }
    }
}
