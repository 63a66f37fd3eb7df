package org.baraza.app.store;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A head as one line: {@code baraza-head-1 SITE CHAIN POSITION TIME HASH SIGNATURE}. The signature is over everything
 * before its space, as UTF-8, and written in base64 for addresses. A line somebody read out may lack it, and may have no
 * more than the first 32 digits of the hash.
 *
 * @param site mark of the site
 * @param chain {@code *} or a mission's acronym
 * @param position within the chain
 * @param at when, whole seconds
 * @param hash lower-case hex, 32 to 64 digits
 * @param signature 64 bytes; empty when it was left out
 */
record HeadLine(String site, String chain, long position, Instant at, String hash, Optional<byte[]> signature) {

    static final String FORM = "baraza-head-1";
    private static final int WORDS = 6;

    /** Empty when it cannot be understood. */
    static Optional<HeadLine> read(String line) {
        List<String> words = List.of(line.strip().split(" +"));
        if (words.size() < WORDS
                || words.size() > WORDS + 1
                || !words.getFirst().equals(FORM)) {
            return Optional.empty();
        }
        String hash = words.get(5);
        boolean signed = words.size() > WORDS;
        if (!hash.matches(signed ? "[0-9a-f]{64}" : "[0-9a-f]{32,64}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new HeadLine(
                    words.get(1),
                    URLDecoder.decode(words.get(2), StandardCharsets.UTF_8),
                    Long.parseLong(words.get(3)),
                    Instant.parse(words.get(4)),
                    hash,
                    signed ? Optional.of(Base64.getUrlDecoder().decode(words.get(6))) : Optional.empty()));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What is signed. */
    String words() {
        return String.join(
                " ",
                FORM,
                site,
                chain.equals("*") ? chain : URLEncoder.encode(chain, StandardCharsets.UTF_8),
                String.valueOf(position),
                at.toString(),
                hash);
    }

    HeadLine signed(byte[] with) {
        return new HeadLine(site, chain, position, at, hash, Optional.of(with));
    }

    @Override
    public String toString() {
        return words()
                + signature
                        .map(s -> " " + Base64.getUrlEncoder().withoutPadding().encodeToString(s))
                        .orElse("");
    }
}
