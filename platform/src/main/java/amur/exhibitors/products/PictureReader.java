package amur.exhibitors.products;

import amur.exhibitors.products.ScaledPicture.Encoded;
import amur.web.UserFacingException;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads a picture as people upload it and writes it anew: nothing of the file survives but what is seen. What a camera notes (where,
 * when, with what) goes, and whatever else a file may carry for a careless reader. Transparent grounds become white.
 *
 * <p>Memory is asked for only when the size stated in the file has been checked: a small file can unfold to a huge picture.
 */
public final class PictureReader {
    public static final int MAX_BYTES = 8 << 20;
    public static final int MAX_PIXELS = 40_000_000;
    public static final int LARGE = 1_200;
    public static final int SMALL = 160;

    private static final float QUALITY = 0.85f;

    private PictureReader() {}

    /** Throws a UserFacingException where this is no picture that can be kept. */
    public static ScaledPicture read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new UserFacingException("exhibitors.products.picture.too_large", MAX_BYTES >> 20);
        }
        ImageReader reader = reader(file);
        BufferedImage picture;
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MAX_PIXELS) {
                throw new UserFacingException("exhibitors.products.picture.too_many_pixels", MAX_PIXELS / 1_000_000);
            }
            picture = reader.read(0);
        } catch (UserFacingException refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // The readers of other people's formats fail in many ways; none of them is an error of ours.
            throw new UserFacingException("exhibitors.products.picture.unreadable");
        } finally {
            reader.dispose();
        }
        return scaled(upright(picture, ExifOrientation.of(file)));
    }

    /** A picture of our own making, in the two sizes we keep. */
    public static ScaledPicture scaled(BufferedImage picture) {
        return new ScaledPicture(encoded(picture, LARGE), encoded(picture, SMALL));
    }

    /** By what the file begins with, whatever it is called. */
    private static ImageReader reader(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, 12), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }
        if (head.startsWith("\u0089PNG")) {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
        if (head.startsWith("RIFF") && head.endsWith("WEBP")) {
            // By name: inside one packed file the search for plug-ins depends on which thread comes first.
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        throw new UserFacingException("exhibitors.products.picture.unreadable");
    }

    /** @param orientation as EXIF counts, 1 is upright */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation <= 1 || orientation > 8) {
            return picture;
        }
        boolean swapped = orientation >= 5;
        int width = swapped ? picture.getHeight() : picture.getWidth();
        int height = swapped ? picture.getWidth() : picture.getHeight();
        var turn = new AffineTransform();
        switch (orientation) {
            case 2 -> turn.setTransform(-1, 0, 0, 1, width, 0);
            case 3 -> turn.setTransform(-1, 0, 0, -1, width, height);
            case 4 -> turn.setTransform(1, 0, 0, -1, 0, height);
            case 5 -> turn.setTransform(0, 1, 1, 0, 0, 0);
            case 6 -> turn.setTransform(0, 1, -1, 0, width, 0);
            case 7 -> turn.setTransform(0, -1, -1, 0, width, height);
            default -> turn.setTransform(0, -1, 1, 0, 0, height);
        }
        var turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = canvas(turned);
        canvas.drawImage(picture, turn, null);
        canvas.dispose();
        return turned;
    }

    /** Never larger than it came. Halved step by step, for one great step leaves out what stands between. */
    private static Encoded encoded(BufferedImage picture, int longest) {
        BufferedImage now = picture;
        while (Math.max(now.getWidth(), now.getHeight()) > longest * 2) {
            now = resized(now, (now.getWidth() + 1) / 2, (now.getHeight() + 1) / 2);
        }
        double factor = Math.min(1, (double) longest / Math.max(now.getWidth(), now.getHeight()));
        now = resized(now, Math.max(1, (int) Math.round(now.getWidth() * factor)), Math.max(1, (int)
                Math.round(now.getHeight() * factor)));
        return new Encoded("image/jpeg", now.getWidth(), now.getHeight(), jpeg(now));
    }

    private static BufferedImage resized(BufferedImage picture, int width, int height) {
        var smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = canvas(smaller);
        canvas.drawImage(picture, 0, 0, width, height, null);
        canvas.dispose();
        return smaller;
    }

    private static Graphics2D canvas(BufferedImage picture) {
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        return canvas;
    }

    private static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
