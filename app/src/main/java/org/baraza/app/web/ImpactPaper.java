package org.baraza.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baraza.app.desk.ImpactPlans;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.ReportPaper;
import org.baraza.app.desk.WrongUse;

/** The report of the screen, as one file with its look inside. */
public final class ImpactPaper implements ReportPaper {

    private static final String LOOK = "/static/baraza.css";

    @Override
    public String page(ImpactPlans.Answered answered, Optional<String> later, String language) {
        Language chosen = Arrays.stream(Language.values())
                .filter(l -> l.tag().equals(language))
                .findFirst()
                .orElseThrow(() -> new WrongUse("There is no language \"" + language + "\". "
                        + Nearest.hint(
                                language,
                                Arrays.stream(Language.values())
                                        .map(Language::tag)
                                        .toList())));
        Texts texts = Texts.of(chosen);
        StringOutput output = new StringOutput();
        TemplateEngine.createPrecompiled(
                        null, ContentType.Html, ImpactPaper.class.getClassLoader(), "org.baraza.app.web.templates")
                .render(
                        "impact-paper.jte",
                        Map.of("t", texts, "page", ImpactView.of(answered, later, texts), "look", look()),
                        output);
        return output.toString();
    }

    private static String look() {
        try (InputStream in = Objects.requireNonNull(ImpactPaper.class.getResourceAsStream(LOOK), LOOK)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
