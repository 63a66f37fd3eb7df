package org.baraza.app.web.cases;

import java.util.List;
import java.util.Optional;

/**
 * The page of one case.
 *
 * @param state how far it is
 * @param back address of the list it stands in
 * @param clock what is waited for, by whom and how long still; empty when nothing is
 * @param late whether that is over
 * @param next what the reader may do now
 * @param not why what was asked for cannot happen now
 * @param incomplete whether something was missing or could not be read
 * @param problem what else was wrong, in English
 * @param ways to forms and other pages about it
 */
public record CaseView(
        String title,
        String state,
        String back,
        String backText,
        Optional<String> clock,
        boolean late,
        List<String> cautions,
        List<Fact> facts,
        List<Blank> next,
        List<Happened> history,
        Optional<String> not,
        boolean incomplete,
        Optional<String> problem,
        List<BoardView.Way> ways) {

    /** One that leads nowhere else. */
    public CaseView(
            String title,
            String state,
            String back,
            String backText,
            Optional<String> clock,
            boolean late,
            List<String> cautions,
            List<Fact> facts,
            List<Blank> next,
            List<Happened> history,
            Optional<String> not,
            boolean incomplete,
            Optional<String> problem) {
        this(
                title,
                state,
                back,
                backText,
                clock,
                late,
                cautions,
                facts,
                next,
                history,
                not,
                incomplete,
                problem,
                List.of());
    }
}
