package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Questions whose choices a phone looks up in a file: {@code search('file')} in the column appearance. */
final class Search {

    private static final Pattern CALL = Pattern.compile("search\\(.*?\\)");

    private Search() {}

    static boolean isIn(String appearance) {
        return appearance.contains("search(") && CALL.matcher(appearance).find();
    }

    /** Marks the lists that are searched in, and complains when one is used in both ways. */
    static void mark(Section root, Choices choices, Problems problems) {
        Map<String, List<Question>> searching = new HashMap<>();
        Set<String> listing = new HashSet<>();
        root.walk(element -> {
            if (!(element instanceof Question question) || question.options().isEmpty()) {
                return;
            }
            Options options = question.options().get();
            if (options.use() == Options.Use.ITEMSET) {
                listing.add(options.itemset());
            } else if (options.use() == Options.Use.SEARCH && options.isFile()) {
                problems.survey(ChoiceFindings.SEARCH_FILE, question.row(), "appearance", question.name());
            } else if (options.use() == Options.Use.SEARCH) {
                searching
                        .computeIfAbsent(options.itemset(), l -> new ArrayList<>())
                        .add(question);
            }
        });
        searching.forEach((list, questions) -> {
            choices.find(list).ifPresent(ChoiceList::search);
            if (listing.contains(list)) {
                Optional<Question> first = questions.stream().findFirst();
                first.ifPresent(q -> problems.survey(ChoiceFindings.SEARCH_SHARED, q.row(), "appearance", list));
            }
        });
    }
}
