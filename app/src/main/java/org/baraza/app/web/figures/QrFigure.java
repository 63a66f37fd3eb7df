package org.baraza.app.web.figures;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text as a square of dots for a telephone's camera.
 *
 * @param side in dots, with the margin a camera needs
 * @param path of the dark dots, as SVG writes it
 */
public record QrFigure(int side, String path) {

    private static final int MARGIN = 4;

    public static QrFigure of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        String path = IntStream.range(0, code.size)
                .boxed()
                .flatMap(y -> IntStream.range(0, code.size)
                        .filter(x -> code.getModule(x, y))
                        .mapToObj(x -> "M" + (x + MARGIN) + "," + (y + MARGIN) + "h1v1h-1z"))
                .collect(Collectors.joining());
        return new QrFigure(code.size + 2 * MARGIN, path);
    }
}
