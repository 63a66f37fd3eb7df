package org.baraza.app.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The whole form as XML. */
final class XForm {

    private static final String VERSION = "1.0.0";
    private static final String ENTITIES = "http://www.opendatakit.org/xforms/entities";

    private final Draft draft;
    private final FormSettings settings;
    private final Optional<String> entities;

    /** @param entities the version of the specification of entities, when the form has any */
    XForm(Draft draft, Optional<String> entities) {
        this.draft = draft;
        this.settings = draft.settings();
        this.entities = entities;
    }

    String write() {
        Paths paths = new Paths(draft.root(), draft.problems());
        Speech speech = new Speech(paths);
        Search.mark(draft.root(), draft.choices(), draft.problems());
        Xml body = Xml.of("h:body");
        if (!settings.text("style").isEmpty()) {
            body.with("class", settings.text("style"));
        }
        Xml html = Xml.of("h:html");
        namespaces().forEach(html::with);
        html.add(Xml.of("h:head").add(Xml.of("h:title").text(settings.title())).add(model(paths, speech)));
        html.add(body.addAll(new Body(draft, paths, speech).of(draft.root())));
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\"?>");
        html.write(out);
        return out.toString();
    }

    private SequencedMap<String, String> namespaces() {
        SequencedMap<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("xmlns", "http://www.w3.org/2002/xforms");
        namespaces.put("xmlns:h", "http://www.w3.org/1999/xhtml");
        namespaces.put("xmlns:ev", "http://www.w3.org/2001/xml-events");
        namespaces.put("xmlns:xsd", "http://www.w3.org/2001/XMLSchema");
        namespaces.put("xmlns:jr", "http://openrosa.org/javarosa");
        namespaces.put("xmlns:orx", "http://openrosa.org/xforms");
        namespaces.put("xmlns:odk", "http://www.opendatakit.org/xforms");
        for (String given : settings.text("namespaces").split("\\s+")) {
            List<String> parts = List.of(given.split("=", -1));
            if (parts.size() == 2 && Lexer.isName(parts.getFirst())) {
                namespaces.putIfAbsent(
                        "xmlns:" + parts.getFirst(),
                        parts.getLast().replace("\"", "").replace("'", ""));
            }
        }
        if (entities.isPresent()) {
            namespaces.putIfAbsent("xmlns:entities", ENTITIES);
        }
        return namespaces;
    }

    private Xml model(Paths paths, Speech speech) {
        Xml model = Xml.of("model").with("odk:xforms-version", VERSION);
        entities.ifPresent(version -> model.with("entities:entities-version", version));
        submission().ifPresent(model::add);
        Translations.of(draft.root(), draft.choices(), settings, speech, draft.problems())
                .ifPresent(model::add);
        model.add(Xml.of("instance").add(new PrimaryInstance(settings, paths).write(draft.root())));
        model.addAll(SecondaryInstances.of(draft.root(), draft.choices(), draft.problems()));
        return model.addAll(Bindings.of(draft.root(), paths));
    }

    /** Where answers go and how; empty when the phone decides. */
    private Optional<Xml> submission() {
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        if (!settings.text("submission_url").isEmpty()) {
            attributes.put("action", settings.text("submission_url"));
            attributes.put("method", "post");
        }
        if (!settings.text("public_key").isEmpty()) {
            attributes.put("base64RsaPublicKey", settings.text("public_key"));
        }
        for (String name : List.of("auto-send", "auto-delete")) {
            String given = settings.text(name.replace('-', '_'));
            if (!given.isEmpty()) {
                attributes.put("orx:" + name, given);
            }
        }
        if (settings.is("client_editable")) {
            attributes.put("odk:client-editable", "true");
        }
        if (attributes.isEmpty()) {
            return Optional.empty();
        }
        Xml submission = Xml.of("submission");
        attributes.forEach(submission::with);
        return Optional.of(submission);
    }
}
