package org.baraza.app.forms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Looks at the names of the whole form once more, with what loops, counts and or_other have added. */
final class NameCheck {

    private final Problems problems;
    private final Map<String, Integer> names = new HashMap<>();
    private final Set<String> repeats = new HashSet<>();

    private NameCheck(Problems problems) {
        this.problems = problems;
    }

    /** How often each name of a question or section is there. */
    static Map<String, Integer> check(Section root, Problems problems) {
        NameCheck check = new NameCheck(problems);
        check.section(root);
        return check.names;
    }

    private void section(Section section) {
        Set<String> beside = new HashSet<>();
        for (Element child : section.children()) {
            boolean named = child instanceof Question || child instanceof Section s && s.kind() != Section.Kind.ENTITY;
            if (named) {
                names.merge(child.name(), 1, Integer::sum);
                if (!beside.add(child.name())) {
                    problems.survey(QuestionFindings.NAME_TWICE, child.row(), "name", child.name());
                }
            }
            if (child instanceof Section within) {
                if (within.isRepeat() && !repeats.add(within.name())) {
                    problems.survey(QuestionFindings.REPEAT_TWICE, within.row(), "name", within.name());
                }
                section(within);
            }
        }
    }
}
