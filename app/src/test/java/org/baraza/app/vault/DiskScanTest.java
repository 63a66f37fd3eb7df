package org.baraza.app.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scanner finds what is planted: otherwise its silence would prove nothing. */
final class DiskScanTest {

    private static final String WORD = "Tomás of Reedford";

    @TempDir
    Path folder;

    static Stream<Map.Entry<String, byte[]>> ways() throws IOException {
        byte[] plain = WORD.getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> ways = new LinkedHashMap<>();
        ways.put("plain", plain);
        ways.put("upper case", "TOMáS OF REEDFORD".getBytes(StandardCharsets.UTF_8));
        ways.put("backwards", new StringBuilder(WORD).reverse().toString().getBytes(StandardCharsets.UTF_8));
        ways.put("utf-16le", WORD.getBytes(StandardCharsets.UTF_16LE));
        ways.put("utf-16be", WORD.getBytes(StandardCharsets.UTF_16BE));
        ways.put("latin", WORD.getBytes(StandardCharsets.ISO_8859_1));
        ways.put("hex", HexFormat.of().withUpperCase().formatHex(plain).getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 3; i++) {
            ways.put(
                    "base64 at " + i,
                    Base64.getEncoder().encode(("xyz".substring(0, i) + WORD + "??").getBytes(StandardCharsets.UTF_8)));
        }
        ways.put("form", "name=Tom%C3%A1s+of+Reedford&x".getBytes(StandardCharsets.US_ASCII));
        ways.put("escaped", "\"Tom\\u00E1s of Reedford\"".getBytes(StandardCharsets.US_ASCII));
        ways.put("gzip", packed(GZIPOutputStream::new, plain));
        ways.put("zlib", packed(DeflaterOutputStream::new, plain));
        ways.put("gzip in gzip", packed(GZIPOutputStream::new, packed(GZIPOutputStream::new, plain)));
        ways.put("zip", zip(plain));
        ways.put("base64 in zip", zip(Base64.getEncoder().encode(plain)));
        return ways.entrySet().stream();
    }

    private interface Packer {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] packed(Packer packer, byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = packer.over(bytes)) {
            out.write("something before ".getBytes(StandardCharsets.UTF_8));
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("a"));
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_planted_word_is_found_however_it_is_written(Map.Entry<String, byte[]> way) throws IOException {
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        Path file = folder.resolve("noise");
        Files.write(
                file,
                ByteBuffer.allocate(noise.length * 2 + way.getValue().length)
                        .put(noise)
                        .put(way.getValue())
                        .put(noise)
                        .array());
        assertThat(DiskScan.of(WORD).scan(folder)).isNotEmpty();
        assertThat(DiskScan.of("Nobody of Reedmoor").scan(folder)).isEmpty();
    }

    @Test
    void a_word_across_two_pieces_of_a_large_file_is_found() throws IOException {
        byte[] large = new byte[(8 << 20) + 100];
        byte[] word = WORD.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(word, 0, large, (8 << 20) - 5, word.length);
        Files.write(folder.resolve("large"), large);
        assertThat(DiskScan.of(WORD).scan(folder)).isNotEmpty();
        Arrays.fill(large, (byte) 0);
        Files.write(folder.resolve("large"), large);
        assertThat(DiskScan.of(WORD).scan(folder)).isEmpty();
    }

    @Test
    void a_word_in_the_name_of_a_file_is_found() throws IOException {
        Files.createFile(folder.resolve("letter to Rose of Reedford.txt"));
        assertThat(DiskScan.of("Rose of Reedford").scan(folder)).isNotEmpty();
    }
}
