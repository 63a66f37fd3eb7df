package org.baraza.app.channels;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.app.desk.Messages.Call;

/** What the calls of most gateways have in common. */
final class Calls {

    private static final int LONGEST_FROM = 64;
    private static final int LONGEST_REFERENCE = 65_535;
    private static final long SECONDS_END = 100_000_000_000L;
    private static final String FIGURES = "[0-9]{9,14}";

    private Calls() {}

    /** @throws Malformed when there is no text, or nothing that could be one */
    static Heard.Message message(Call call) {
        Fields fields = Fields.of(call);
        byte[] text = fields.bytes("text", "message", "msg", "body")
                .orElseThrow(() -> new Malformed("There is no field \"text\"."));
        return new Heard.Message(
                from(fields),
                Encoded.read(text, charset(fields)),
                fields.text("id", "message_id", "messageid", "uuid"),
                moment(fields),
                part(fields));
    }

    private static Optional<String> charset(Fields fields) {
        return fields.text("charset")
                .or(() -> fields.text("coding").filter("2"::equals).map(_ -> "UTF-16BE"));
    }

    static Optional<String> from(Fields fields) {
        return fields.text("from", "sender", "originator", "phone").map(Calls::who);
    }

    /** A number in figures of ours, however it was written; else a name as it is. */
    static String who(String from) {
        if (from.length() > LONGEST_FROM) {
            throw new Malformed(413, "The sender is too long.");
        }
        StringBuilder figures = new StringBuilder();
        from.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                figures.append(Character.digit(c, 10));
            } else if (c == '+' && figures.isEmpty()) {
                figures.append('+');
            }
        });
        boolean number = from.codePoints().allMatch(c -> Character.isDigit(c) || " +-().\u00A0".indexOf(c) >= 0);
        if (!number || figures.toString().replace("+", "").isEmpty()) {
            return from;
        }
        return figures.toString().replaceFirst("^00(?=[1-9])", "+");
    }

    static Optional<Heard.Part> part(Fields fields) {
        Optional<Heard.Part> inHeader = fields.bytes("udh").flatMap(header -> {
            Optional<Heard.Part> raw = Udh.read(header);
            return raw.isPresent() ? raw : unhexed(header).flatMap(Udh::read);
        });
        return inHeader.or(() -> fields.number(0, LONGEST_REFERENCE, "reference", "ref")
                .flatMap(reference -> fields.number(1, Heard.Part.MOST, "part", "number")
                        .flatMap(at -> fields.number(2, Heard.Part.MOST, "parts", "total")
                                .flatMap(total -> Heard.Part.of(reference, at, total)))));
    }

    private static Optional<byte[]> unhexed(byte[] header) {
        String text = new String(header, java.nio.charset.StandardCharsets.ISO_8859_1).strip();
        return text.length() % 2 == 0 && text.matches("[0-9A-Fa-f]+")
                ? Optional.of(HexFormat.of().parseHex(text))
                : Optional.empty();
    }

    /** Seconds or milliseconds since 1970, or a date and time as ISO or databases write it; else nothing. */
    private static Optional<Instant> moment(Fields fields) {
        return fields.text("time", "ts", "date", "sent_timestamp", "timestamp").flatMap(Calls::moment);
    }

    static Optional<Instant> moment(String text) {
        if (text.matches(FIGURES)) {
            long n = Long.parseLong(text);
            return Optional.of(n < SECONDS_END ? Instant.ofEpochSecond(n) : Instant.ofEpochMilli(n));
        }
        String iso = text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T");
        return Stream.<java.util.function.Function<String, Instant>>of(
                        t -> OffsetDateTime.parse(t).toInstant(),
                        t -> LocalDateTime.parse(t).toInstant(ZoneOffset.UTC))
                .flatMap(way -> {
                    try {
                        return Stream.of(way.apply(iso));
                    } catch (DateTimeException e) {
                        return Stream.of();
                    }
                })
                .findFirst()
                .filter(at -> at.isAfter(Instant.EPOCH) && at.isBefore(Instant.ofEpochSecond(SECONDS_END)));
    }
}
