package org.baraza.app.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How often somebody may ask. Each has a store of requests that fills up again with time; who empties it waits. Memory is
 * bounded: whoever was not seen for longest is forgotten first, and begins again with a full store.
 */
@Component
public final class RateLimits {

    /** People whose stores are remembered, for each kind of request. */
    static final int MOST_REMEMBERED = 20_000;

    /** What is asked for. */
    public enum Kind {
        /** Pages and lists: a whole office may sit behind one address, so this only stops programs gone wild. */
        PAGES(2_000, Duration.ofMillis(5)),
        /** Changes: an office of fifty behind one address, all writing at once. */
        FORMS(600, Duration.ofMillis(50)),
        /** Filled-in forms: the telephones of an office that come back into the network at once, each with a week's. */
        SUBMISSIONS(5_000, Duration.ofMillis(10)),
        /** Tries to sign in, by account and by address: guessing must take years. */
        SIGN_IN(10, Duration.ofSeconds(30));

        private final int store;
        private final Duration oneMore;

        Kind(int store, Duration oneMore) {
            this.store = store;
            this.oneMore = oneMore;
        }

        /** Requests one may make at once. */
        public int store() {
            return store;
        }

        /** How long until one more may be made. */
        public Duration oneMore() {
            return oneMore;
        }
    }

    private record Key(Kind kind, String who) {}

    /**
     * When a store will be full again; the emptier the later.
     *
     * @param full moment
     */
    private record Store(Instant full) {}

    private final InstantSource clock;
    private final int most;
    private final Map<Key, Store> stores;

    @Autowired
    public RateLimits(ObjectProvider<InstantSource> clock) {
        this(clock.getIfAvailable(InstantSource::system), MOST_REMEMBERED);
    }

    RateLimits(InstantSource clock, int most) {
        this.clock = clock;
        this.most = most;
        this.stores = new LinkedHashMap<>(64, 0.75f, true);
    }

    /**
     * Takes one request out of somebody's store.
     *
     * @param who an address or the name of an account; whether it exists makes no difference
     * @return empty when it may be made now; else how long to wait, and nothing is taken
     */
    public synchronized Optional<Duration> take(Kind kind, String who) {
        Instant now = clock.instant();
        Key key = new Key(kind, who);
        Instant known = stores.getOrDefault(key, new Store(now)).full();
        // No store is emptier than empty: where it says so, the computer's clock was put back, and it begins again.
        boolean putBack = known.isAfter(now.plus(kind.oneMore().multipliedBy(kind.store())));
        Instant full = putBack || known.isBefore(now) ? now : known;
        Instant then = full.plus(kind.oneMore());
        Duration over = Duration.between(now, then).minus(kind.oneMore().multipliedBy(kind.store()));
        if (over.isPositive()) {
            return Optional.of(over);
        }
        stores.put(key, new Store(then));
        if (stores.size() > most) {
            stores.remove(stores.keySet().iterator().next());
        }
        return Optional.empty();
    }

    /** How many stores are remembered. */
    synchronized int remembered() {
        return stores.size();
    }
}
