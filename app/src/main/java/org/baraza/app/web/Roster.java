package org.baraza.app.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.baraza.app.desk.Accounts.Account;
import org.baraza.app.desk.Accounts.Granted;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Scope;
import org.baraza.core.protect.Where;

/**
 * Which accounts one reader sees and may change, cut to their scope by the policy. An account lies where its roles lie: it
 * is seen when one of them is within the reader's scope, and changed as a whole only when all of them are, for whoever
 * resets an account holds all of it. One without any role belongs to the whole site.
 *
 * @param sight what the reader may see and do
 * @param places where scopes lie
 */
public record Roster(Sight sight, Places places) {

    /**
     * An account as far as the reader may see it.
     *
     * @param account with the roles within the reader's scope alone
     * @param named whether the reader may see names
     * @param whole whether the reader may change the account as a whole
     */
    public record Seen(Account account, boolean named, boolean whole) {

        /** What the reader calls this person. */
        public String name() {
            return named ? account.shown() : account.who().code();
        }
    }

    /** Those within the reader's scope, in the same order. */
    public List<Seen> see(List<Account> accounts) {
        return accounts.stream().flatMap(a -> find(a).stream()).toList();
    }

    /** Empty for an account out of the reader's scope. */
    public Optional<Seen> find(Account account) {
        List<Where> places = lies(account);
        boolean seen = places.stream().anyMatch(place -> may(Deed.READ, place));
        return seen
                ? Optional.of(new Seen(
                        cut(account),
                        places.stream().anyMatch(place -> may(Deed.WRITE, place)),
                        places.stream().allMatch(place -> may(Deed.WRITE, place))))
                : Optional.empty();
    }

    /** Whether the reader may give and take back roles of this scope. */
    public boolean mayGrant(Scope scope) {
        return may(Deed.WRITE, places.ofScope(scope));
    }

    /** Whether a role of some scope in this mission may be given. */
    public boolean mayReach(String mission) {
        return sight.asker().grants().stream()
                .filter(g -> g.holdsAt(sight.now()))
                .map(g -> g.scope().mission())
                .anyMatch(m -> m.isEmpty() || m.get().equals(mission));
    }

    private boolean may(Deed deed, Where place) {
        return sight.may(deed, Matter.ACCOUNTS, List.of(place));
    }

    /** Roles that are over say where somebody was, and count only where there are no others. */
    private List<Where> lies(Account account) {
        Predicate<Granted> over = g -> !sight.now().isBefore(g.grant().until());
        boolean allOver = account.grants().stream().allMatch(over);
        List<Where> found = account.grants().stream()
                .filter(g -> allOver || !over.test(g))
                .map(g -> places.ofScope(g.grant().scope()))
                .distinct()
                .toList();
        return found.isEmpty() ? List.of(Where.SITE) : found;
    }

    private Account cut(Account account) {
        return new Account(
                account.who(),
                account.login(),
                account.shown(),
                account.openedAt(),
                account.closedAt(),
                account.canSignIn(),
                account.secondFactor(),
                account.grants().stream()
                        .filter(g -> may(Deed.READ, places.ofScope(g.grant().scope())))
                        .toList());
    }
}
