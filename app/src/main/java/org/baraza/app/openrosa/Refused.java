package org.baraza.app.openrosa;

/** What a client asks for is not done. Nothing of what it sent is in it. */
final class Refused extends RuntimeException {

    private final Problem problem;

    Refused(Problem problem) {
        super(problem.key(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
