package org.baraza.app.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the choices of a question are found. */
final class Itemsets {

    private static final String GEOMETRY = "geometry";

    private final Draft draft;
    private final Paths paths;
    private final Speech speech;

    Itemsets(Draft draft, Paths paths, Speech speech) {
        this.draft = draft;
        this.paths = paths;
        this.speech = speech;
    }

    /**
     * Where choices are looked for.
     *
     * @param nodes a path to them
     * @param value what of each is kept
     * @param label what of each is read
     * @param filter which of them; empty for all
     */
    private record Found(String nodes, String value, String label, String filter) {}

    void put(Options options, Question question, Xml control) {
        switch (options.use()) {
            case QUERY ->
                control.with(
                        "query",
                        "instance('" + options.itemset() + "')/root/item"
                                + bracketed(filter(question, Paths.Manner.FILTER)));
            case SEARCH -> writeOut(options, question, control);
            case ITEMSET, GEOMETRY -> control.add(itemset(options, question));
        }
    }

    private Xml itemset(Options options, Question question) {
        boolean answers = References.areIn(options.itemset());
        Found found = answers ? answers(options, question) : instance(options);
        String own = filter(question, new Paths.Manner(true, answers));
        if (answers) {
            own = own.replace("current()/" + found.nodes(), ".").replace(found.nodes(), ".");
        }
        String nodes = found.nodes() + bracketed(own.isEmpty() ? found.filter() : own);
        return Xml.of("itemset")
                .with("nodeset", random(nodes, options.parameters(), question))
                .add(Xml.of("value").with("ref", found.value()))
                .add(Xml.of("label").with("ref", found.label()));
    }

    private String filter(Question question, Paths.Manner manner) {
        return paths.replace(question.filter(), Optional.of(question), manner);
    }

    private static String bracketed(String filter) {
        return filter.isEmpty() ? "" : "[" + filter + "]";
    }

    /** A list of the form, or a file. */
    private Found instance(Options options) {
        boolean places = options.file().equals(".geojson");
        boolean lookedUp = !options.isFile()
                && draft.choices()
                        .find(options.itemset())
                        .filter(ChoiceList::isLookedUp)
                        .isPresent();
        String label = lookedUp ? "jr:itext(itextId)" : places ? "title" : "label";
        return new Found(
                "instance('" + (options.isFile() ? options.base() : options.itemset()) + "')/root/item",
                options.parameters().find("value").orElse(places ? "id" : "name"),
                options.parameters().find("label").orElse(label),
                "");
    }

    /** Answers given before in a repeat; empty ones are no choice. */
    private Found answers(Options options, Question question) {
        String path =
                Blanks.strip(paths.replace(options.itemset(), Optional.of(question), new Paths.Manner(false, true)));
        if (options.use() == Options.Use.GEOMETRY) {
            return new Found(path, GEOMETRY, GEOMETRY, "./" + GEOMETRY + " != ''");
        }
        List<String> steps = Arrays.asList(path.split("/", -1));
        String last = steps.getLast();
        return new Found(String.join("/", steps.subList(0, steps.size() - 1)), last, last, "./" + last + " != ''");
    }

    private String random(String nodes, Parameters parameters, Question question) {
        if (!parameters.text("randomize").equals("true")) {
            return nodes;
        }
        String seed = Blanks.strip(paths.replace(parameters.text("seed"), question));
        return "randomize(" + nodes + (seed.isEmpty() ? "" : ", " + seed) + ")";
    }

    /** Written out within the question, because the phone completes them from a file. */
    private void writeOut(Options options, Question question, Xml control) {
        Optional<ChoiceList> list = draft.choices().find(options.itemset());
        if (list.isEmpty()) {
            return;
        }
        boolean lookedUp = list.get().isLookedUp();
        for (int i = 0; i < list.get().choices().size(); i++) {
            Choice choice = list.get().choices().get(i);
            Xml label = Xml.of("label");
            if (lookedUp) {
                label.with("ref", "jr:itext('" + list.get().lookUp(i) + "')");
            } else if (question.shown().label().isPresent()) {
                choice.label().flatMap(Value::asText).ifPresent(text -> speech.into(label, text, Optional.empty()));
            }
            control.add(Xml.of("item").add(label).add(Xml.of("value").text(choice.name())));
        }
    }
}
