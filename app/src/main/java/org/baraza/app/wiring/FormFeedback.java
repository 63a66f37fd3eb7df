package org.baraza.app.wiring;

import java.time.InstantSource;
import java.util.Optional;
import org.baraza.app.desk.Alerts;
import org.baraza.app.desk.Feedback;
import org.baraza.app.openrosa.Said;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.alerts.Channel;
import org.baraza.core.record.feedback.Category;
import org.baraza.core.record.feedback.Concern;
import org.baraza.core.record.feedback.FeedbackItem;
import org.baraza.core.record.feedback.Kind;
import org.baraza.core.record.feedback.Withheld;

/**
 * Takes in what communities said, through forms; what is sensitive is destroyed with its key. Questions are {@code kind},
 * {@code concern}, {@code category}, {@code channel}, {@code area}, {@code words}, {@code source} and {@code heard}.
 *
 * @param words sealed, which go with a submission that is destroyed
 */
record FormFeedback(SealedWords words, Feedback feedback, InstantSource clock) implements FormTaker {

    static final String KIND = "feedback";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Matter needs() {
        return Matter.FEEDBACK_WORDS;
    }

    @Override
    public Then take(Taken submission) {
        Said said = submission.said();
        Optional<Kind> kind = said.one("kind").flatMap(k -> FormAlerts.named(Kind.values(), k));
        Optional<Concern> concern = kind.filter(k -> k == Kind.SENSITIVE)
                // What somebody called sensitive is so, also where they did not say why.
                .map(_ -> said.one("concern")
                        .flatMap(c -> FormAlerts.named(Concern.values(), c))
                        .orElse(Concern.PROTECTION));
        // Looked for in every answer, not only in those that are kept.
        Optional<Withheld> withheld = Withheld.of(concern, said.everything());
        FeedbackItem item = feedback.receive(
                new Feedback.Voice(
                        submission.id(),
                        submission.mission(),
                        said.one("channel")
                                .flatMap(c -> FormAlerts.named(Channel.values(), c))
                                .orElse(Channel.FORM),
                        withheld.isPresent() ? Optional.of(Kind.SENSITIVE) : kind,
                        said.one("category").flatMap(c -> FormAlerts.named(Category.values(), c)),
                        withheld.map(Withheld::concern),
                        withheld.isPresent()
                                ? ""
                                : said.one("words").map(FormAlerts::shortened).orElse(""),
                        said.one("source").flatMap(Alerts.Arrival::source),
                        said.one("area"),
                        FormAlerts.heard(said.time("heard"), submission.receivedAt(), clock.instant())),
                submission.by());
        return item.concern().isPresent() ? Then.DESTROY : Then.KEEP;
    }

    @Override
    public void erased(String submission) {
        words.forget(submission);
    }
}
