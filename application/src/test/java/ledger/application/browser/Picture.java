package ledger.application.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Makes pictures of pages small: a page has few colours, and what it has beside them is between two of them. */
final class Picture {

    private static final int COLOURS = 256;

    private Picture() {}

    /** The same picture as PNG with at most 256 colours, the most frequent of its own. */
    static byte[] small(byte[] png) throws IOException {
        BufferedImage page = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        IndexColorModel palette = palette(pixels);
        BufferedImage small =
                new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette);
        small.setRGB(0, 0, page.getWidth(), page.getHeight(), pixels, 0, page.getWidth());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(small, "png", out)) {
            throw new IllegalStateException("every Java platform writes PNG");
        }
        return out.toByteArray();
    }

    private static IndexColorModel palette(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        IntStream.of(pixels).forEach(pixel -> counts.merge(pixel, 1, Integer::sum));
        List<Integer> colours = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        byte[][] channels = new byte[3][colours.size()];
        for (int i = 0; i < colours.size(); i++) {
            for (int channel = 0; channel < 3; channel++) {
                channels[channel][i] = (byte) (colours.get(i) >> (16 - 8 * channel));
            }
        }
        return new IndexColorModel(8, colours.size(), channels[0], channels[1], channels[2]);
    }
}
