package amur.exhibitors.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.web.UserFacingException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureReaderTest {
    /** One pixel, lossy. */
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private static byte[] file(String format, int width, int height, Color left, Color right) throws IOException {
        var picture = new BufferedImage(
                width, height, format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, (x < width / 2 ? left : right).getRGB());
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage written(ScaledPicture.Encoded picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    }

    @Test
    void aLargePictureIsScaledAndASmallOneNotBlownUp() throws IOException {
        ScaledPicture large = PictureReader.read(file("png", 3_000, 1_500, Color.RED, Color.BLUE));
        assertThat(large.large()).extracting("width", "height").containsExactly(1_200, 600);
        assertThat(large.small()).extracting("width", "height").containsExactly(160, 80);
        assertThat(large.large().mediaType()).isEqualTo("image/jpeg");
        assertThat(written(large.large()).getWidth()).isEqualTo(1_200);
        ScaledPicture small = PictureReader.read(file("jpeg", 40, 30, Color.RED, Color.BLUE));
        assertThat(small.large()).extracting("width", "height").containsExactly(40, 30);
        assertThat(PictureReader.read(WEBP).large())
                .extracting("width", "height")
                .containsExactly(1, 1);
    }

    @Test
    void whatIsTransparentBecomesWhite() throws IOException {
        BufferedImage picture = written(PictureReader.read(file("png", 60, 60, new Color(0, 0, 0, 0), Color.BLACK))
                .large());
        assertThat(new Color(picture.getRGB(5, 30))).isEqualTo(Color.WHITE);
        assertThat(new Color(picture.getRGB(50, 30)).getRed()).isLessThan(20);
    }

    /** Held upright to the left of the camera: what the file has on its left is seen on top; and where it was taken is forgotten. */
    @Test
    void aCamerasNoteTurnsThePictureAndGoes() throws IOException {
        byte[] jpeg = file("jpeg", 80, 40, Color.RED, Color.BLUE);
        byte[] exif =
                "Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0\0\0\0\0SECRET PLACE"
                        .getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer noted = ByteBuffer.allocate(jpeg.length + exif.length + 4);
        noted.put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2);
        assertThat(ExifOrientation.of(noted.array())).isEqualTo(6);
        ScaledPicture read = PictureReader.read(noted.array());
        assertThat(read.large()).extracting("width", "height").containsExactly(40, 80);
        assertThat(new Color(written(read.large()).getRGB(20, 5)).getRed()).isGreaterThan(200);
        assertThat(new Color(written(read.large()).getRGB(20, 75)).getBlue()).isGreaterThan(200);
        assertThat(new String(read.large().bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("SECRET", "Exif");
    }

    @Test
    void whatIsNoPictureOrTooMuchOfOneIsRefusedBeforeMemoryIsAskedFor() throws IOException {
        byte[] png = file("png", 10, 10, Color.RED, Color.BLUE);
        ByteBuffer huge = ByteBuffer.wrap(png.clone());
        huge.putInt(16, 60_000).putInt(20, 60_000); // a header that promises more than it has
        var crc = new CRC32();
        crc.update(huge.array(), 12, 17);
        huge.putInt(29, (int) crc.getValue());
        refused(huge.array(), "exhibitors.products.picture.too_many_pixels");
        refused(new byte[PictureReader.MAX_BYTES + 1], "exhibitors.products.picture.too_large");
        refused(new byte[0], "exhibitors.products.picture.unreadable");
        refused(
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                        .getBytes(StandardCharsets.UTF_8),
                "exhibitors.products.picture.unreadable");
        refused("GIF89a…".getBytes(StandardCharsets.UTF_8), "exhibitors.products.picture.unreadable");
        refused(Arrays.copyOf(png, 40), "exhibitors.products.picture.unreadable");
        refused(Arrays.copyOf(WEBP, 25), "exhibitors.products.picture.unreadable");
    }

    private static void refused(byte[] file, String key) {
        assertThatThrownBy(() -> PictureReader.read(file))
                .isInstanceOfSatisfying(UserFacingException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo(key));
    }
}
