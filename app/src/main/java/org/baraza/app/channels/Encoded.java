package org.baraza.app.channels;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words as bytes. Gateways declare how they are written and are often wrong: Arabic arrives as UTF-16 called UTF-8, or as
 * UTF-8 called Latin. What is declared is believed unless the bytes speak against it; what can be read in no way is
 * refused rather than guessed.
 */
final class Encoded {

    private static final int ASCII_END = 0x80;

    private Encoded() {}

    /**
     * @param declared name of a character set; empty when the gateway says none
     * @throws Malformed when the bytes are no text in it, nor in what it is commonly mistaken for
     */
    static String read(byte[] bytes, Optional<String> declared) {
        Charset said = declared.map(Encoded::charset).orElse(StandardCharsets.UTF_8);
        Optional<String> utf8 = decode(bytes, StandardCharsets.UTF_8).filter(Encoded::isClean);
        // Signs of two bytes and more that are right throughout are no accident, and no Latin or UTF-16 text is plain
        // ASCII throughout.
        if (utf8.isPresent() && (isWide(said) || hasBeyondAscii(bytes))) {
            return utf8.get();
        }
        List<Charset> tried = Stream.of(said, StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)
                .distinct()
                .toList();
        for (Charset charset : tried) {
            Optional<String> text = decode(bytes, charset).filter(Encoded::isClean);
            if (text.isPresent()) {
                return text.get();
            }
        }
        return tried.stream()
                .flatMap(charset -> decode(bytes, charset).stream())
                .findFirst()
                .map(Encoded::withoutControls)
                .orElseThrow(() -> new Malformed("The text is not written in the character set it is said to be in."));
    }

    /** A text without signs that steer a machine; lines and tabulators become spaces. */
    static String withoutControls(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(isControl(c) ? ' ' : c));
        return plain.toString();
    }

    private static boolean isControl(int c) {
        int type = Character.getType(c);
        // Signs that turn the direction of the text make one word pass for another.
        boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return turns
                || type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE;
    }

    private static boolean isClean(String text) {
        return text.codePoints().allMatch(c -> c == '\n' || c == '\r' || c == '\t' || c != 0xFFFD && !isControl(c));
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean hasBeyondAscii(byte[] bytes) {
        for (byte b : bytes) {
            if ((b & 0xFF) >= ASCII_END) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16");
    }

    private static Charset charset(String name) {
        String plain = name.strip().toUpperCase(Locale.ROOT);
        return switch (plain) {
            // What radio networks call their alphabets; gateways hand them on as UTF-8.
            case "", "GSM", "GSM7", "GSM-7", "7BIT", "8BIT", "8-BIT", "BINARY" -> StandardCharsets.UTF_8;
            case "UCS2", "UCS-2", "UTF16", "UTF-16" -> StandardCharsets.UTF_16BE;
            default -> {
                try {
                    Charset found = Charset.forName(plain);
                    yield Objects.requireNonNull(found);
                } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                    throw new Malformed("The character set is not known.");
                }
            }
        };
    }
}
