package org.baraza.core.protect.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.baraza.core.protect.ProtectionRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextScanTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PHONE|call +999 55 501 234 at night|+999 55 501 234",
                "PHONE|ring 0999-555-123 or come|0999-555-123",
                "PHONE|اتصل على ٠٩٩٩٥٥٥١٢٣ ليلا|٠٩٩٩٥٥٥١٢٣",
                "PHONE|le 00 999 55 50 12 34 sonne|00 999 55 50 12 34",
                "E_MAIL|write to amina@women.example please|amina@women.example",
                "E_MAIL|write to amina (at) women.example|amina (at) women.example",
                "COORDINATES|the well at 4.8517, 31.5825 is dry|4.8517, 31.5825",
                "COORDINATES|puits à 4,8517 N 31,5825 E|4,8517 N 31,5825 E",
                "COORDINATES|البئر عند ٤٫٨٥١٧, ٣١٫٥٨٢٥ جاف|٤٫٨٥١٧, ٣١٫٥٨٢٥",
                "COORDINATES|seen at 4°51'06\"N 31°34'57\"E|4°51'06\"N",
                "COORDINATES|seen at 4° 51.10' N|4° 51.10' N",
                "COORDINATES|grid 35P LM 123 456 north of it|35P LM 123 456",
                "COORDINATES|grid 35PLM1234512345|35PLM1234512345",
                "COORDINATES|utm 35N 612345 1234567|35N 612345 1234567",
                "COORDINATES|meet at 6FG22222+222|6FG22222+222",
                "COORDINATES|meet at ///filled.count.soap|///filled.count.soap",
                "COORDINATES|lat 4.85 is near|lat 4.85",
                "IDENTITY_NUMBER|passport no. AB1234567|AB1234567",
                "IDENTITY_NUMBER|carte d'identité 12-3456-789|carte d'identité 12-3456-789",
                "IDENTITY_NUMBER|number 12345678901234 on it|12345678901234",
                "ACCOUNT|post by @amina_w yesterday|@amina_w",
                "LINK|see https://chat.example/xyz now|https://chat.example/xyz",
                "NAME|we met mzee Karim there|mzee Karim",
                "NAME|nous avons vu Mme Rose|Mme Rose",
                "NAME|hablamos con don Tomás ayer|don Tomás",
                "NAME|mwanamke anaitwa Farah|anaitwa Farah",
                "NAME|قابلنا الشيخ كريم في السوق|الشيخ كريم في السوق",
                "NAME|a boy named deng ran away|named deng",
                "PERHAPS_NAME|then Amina went home|Amina",
                "PERHAPS_NAME|Ingrid al Karim spoke|Ingrid al Karim"
            })
    @ProtectionRule(8)
    void what_leads_to_somebody_is_marked(Mark.Kind kind, String text, String marked) {
        List<Mark> marks = TextScan.marks(text);
        assertThat(marks)
                .as("%s", marks)
                .anySatisfy(m -> {
                    assertThat(m.kind()).isEqualTo(kind);
                    assertThat(text.substring(m.from(), m.to()).strip()).isEqualTo(marked);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the market was closed for 3 days and 120 families left",
                "between 2021-03-04 and 2021-03-09 the road was cut",
                "rain since 04-03-2021",
                "about 12.5 km from the river",
                "le pont est coupé depuis deux semaines",
                "السوق مغلق منذ ثلاثة أيام",
                "soko limefungwa kwa siku 3",
                "price rose from 1,200 to 1,500"
            })
    void what_leads_to_nobody_is_not(String text) {
        assertThat(TextScan.marks(text)).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_planted_phone_or_place_is_found_in_any_text(long seed) {
        Random chance = new Random(seed);
        String phone = "+" + (100 + chance.nextInt(900))
                + (chance.nextBoolean() ? " " : "") + (100_000 + chance.nextInt(900_000));
        String place = "%d.%04d, %d.%04d"
                .formatted(chance.nextInt(90), chance.nextInt(10_000), chance.nextInt(180), chance.nextInt(10_000));
        String planted = chance.nextBoolean() ? phone : place;
        String given = chance.nextInt(3) == 0 ? arabic(planted) : planted;
        String text = words(chance) + " " + given + " " + words(chance);
        assertThat(TextScan.tellsSomebody(text)).as(text).isTrue();
    }

    private static String words(Random chance) {
        List<String> words = List.of("the", "road", "is", "cut", "since", "rain", "مغلق", "soko", "3", "marché", ",", "(");
        StringBuilder text = new StringBuilder();
        for (int i = chance.nextInt(6); i >= 0; i--) {
            text.append(words.get(chance.nextInt(words.size()))).append(i == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static String arabic(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append((char) (c >= '0' && c <= '9' ? c - '0' + '\u0660' : c)));
        return out.toString();
    }
}
