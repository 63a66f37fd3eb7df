package org.baraza.app.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds in a text where paths into data beside the form begin and end: {@code instance('x')/root/item[...]/label}. */
final class InstancePaths {

    /** From where to where. */
    record Span(int start, int end) {}

    /** Where in such a path one is. */
    private enum At {
        OUTSIDE,
        CALL,
        PATH,
        PREDICATE
    }

    private At at = At.OUTSIDE;
    private Optional<Lexer.Token> last = Optional.empty();
    private int start;
    private final List<Span> spans = new ArrayList<>();

    private InstancePaths() {}

    static List<Span> find(String text) {
        InstancePaths paths = new InstancePaths();
        Lexer.cut(text).forEach(paths::take);
        if (paths.at != At.OUTSIDE) {
            paths.end();
        }
        return paths.spans;
    }

    private void take(Lexer.Token token) {
        if (at == At.OUTSIDE) {
            if (isCall(token)) {
                at = At.CALL;
                start = token.start();
                last = Optional.of(token);
            }
            return;
        }
        if (belongs(token)) {
            last = Optional.of(token);
        } else {
            end();
        }
    }

    /** Whether the token goes on with the path; says also where one is then. */
    private boolean belongs(Lexer.Token token) {
        Lexer.Kind before = last.map(Lexer.Token::kind).orElse(Lexer.Kind.OTHER);
        if (last.filter(InstancePaths::isCall).isPresent() && token.kind() == Lexer.Kind.LITERAL) {
            return true;
        }
        if (before == Lexer.Kind.LITERAL && token.kind() == Lexer.Kind.CLOSE) {
            return true;
        }
        boolean after = before == Lexer.Kind.CLOSE || before == Lexer.Kind.PREDICATE_END;
        if (token.kind() == Lexer.Kind.SLASH && after) {
            at = At.PATH;
            return true;
        }
        return switch (at) {
            case PATH -> {
                if (token.kind() == Lexer.Kind.PREDICATE) {
                    at = At.PREDICATE;
                }
                yield token.kind() != Lexer.Kind.BLANK;
            }
            case PREDICATE -> {
                if (token.kind() == Lexer.Kind.PREDICATE_END) {
                    at = At.CALL;
                }
                yield true;
            }
            case CALL, OUTSIDE -> false;
        };
    }

    private void end() {
        last.ifPresent(token -> spans.add(new Span(start, token.end())));
        at = At.OUTSIDE;
        last = Optional.empty();
    }

    private static boolean isCall(Lexer.Token token) {
        return token.kind() == Lexer.Kind.CALL && token.text().equals("instance(");
    }
}
