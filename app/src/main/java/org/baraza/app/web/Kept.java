package org.baraza.app.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The part of a page that is the same for all who may see it, compressed once. It is put into each person's own frame
 * without being compressed again: compressed data may be cut at flushed ends and joined (RFC 1951), and the check sum of
 * the whole follows from those of its parts.
 *
 * @param title the page's title as HTML
 * @param compressed ends flushed, at a whole byte, and is not the last block
 * @param checkSum CRC-32 of the plain text
 * @param length bytes of the plain text
 */
record Kept(String title, byte[] compressed, int checkSum, int length) {

    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int GZIP_FOOTER = 8;
    private static final int POLYNOMIAL = 0xedb88320;

    static Kept of(String title, String content) {
        byte[] plain = content.getBytes(StandardCharsets.UTF_8);
        return new Kept(title, compress(plain, false), checkSum(plain), plain.length);
    }

    /** The whole page as a gzip file. */
    byte[] zipped(String before, String after) {
        byte[] first = before.getBytes(StandardCharsets.UTF_8);
        byte[] last = after.getBytes(StandardCharsets.UTF_8);
        byte[] begin = compress(first, false);
        byte[] end = compress(last, true);
        int sum = joined(joined(checkSum(first), checkSum, length), checkSum(last), last.length);
        return ByteBuffer.allocate(GZIP_HEADER.length + begin.length + compressed.length + end.length + GZIP_FOOTER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(GZIP_HEADER)
                .put(begin)
                .put(compressed)
                .put(end)
                .putInt(sum)
                .putInt(first.length + length + last.length)
                .array();
    }

    /** The whole page as it is. */
    byte[] plain(String before, String after) {
        byte[] first = before.getBytes(StandardCharsets.UTF_8);
        byte[] last = after.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[first.length + length + last.length];
        System.arraycopy(first, 0, all, 0, first.length);
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(compressed);
            for (int at = 0; at < length; ) {
                int got = inflater.inflate(all, first.length + at, length - at);
                if (got == 0) {
                    throw new IllegalStateException("a kept page ends too early");
                }
                at += got;
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        }
        System.arraycopy(last, 0, all, first.length + length, last.length);
        return all;
    }

    /** @param last whether nothing follows */
    private static byte[] compress(byte[] plain, boolean last) {
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(plain);
            if (last) {
                deflater.finish();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4 + 64);
            byte[] step = new byte[8192];
            int got;
            do {
                got = deflater.deflate(step, 0, step.length, Deflater.SYNC_FLUSH);
                out.write(step, 0, got);
            } while (got == step.length);
            return out.toByteArray();
        }
    }

    private static int checkSum(byte[] plain) {
        CRC32 sum = new CRC32();
        sum.update(plain);
        return (int) sum.getValue();
    }

    /** The check sum of two texts after one another, from those of each: {@code a·x^(8n) + b} modulo the polynomial. */
    static int joined(int first, int second, long lengthOfSecond) {
        int shift = 1 << 31;
        int power = 1 << 23;
        for (long n = lengthOfSecond; n != 0; n >>>= 1) {
            if ((n & 1) != 0) {
                shift = times(power, shift);
            }
            power = times(power, power);
        }
        return times(shift, first) ^ second;
    }

    /** Product of two polynomials over two elements, lowest power in the highest bit. */
    private static int times(int a, int b) {
        int product = 0;
        int left = b;
        for (int bit = 1 << 31; bit != 0; bit >>>= 1) {
            if ((a & bit) != 0) {
                product ^= left;
            }
            left = (left & 1) != 0 ? (left >>> 1) ^ POLYNOMIAL : left >>> 1;
        }
        return product;
    }
}
