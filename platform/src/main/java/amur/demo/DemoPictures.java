package amur.demo;

import amur.exhibitors.products.PictureReader;
import amur.exhibitors.products.ProductId;
import amur.exhibitors.products.Products;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.LocalizedText.Status;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Patterns in place of photographs: invented products have nothing to photograph. A few, shared by many. */
final class DemoPictures {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int PATTERNS = 6;

    private DemoPictures() {}

    /** Two products in three get one. */
    static void paint(List<ProductId> products, Products facade) {
        var shares = new ArrayList<List<ProductId>>();
        for (int i = 0; i < PATTERNS; i++) {
            shares.add(new ArrayList<>());
        }
        for (int i = 0; i < products.size(); i++) {
            if (i % 3 > 0) {
                shares.get(i % PATTERNS).add(products.get(i));
            }
        }
        for (int i = 0; i < PATTERNS; i++) {
            if (!shares.get(i).isEmpty()) {
                facade.setPictures(shares.get(i), PictureReader.scaled(pattern(i)), words());
            }
        }
    }

    private static LocalizedText words() {
        return LocalizedText.original(Language.ZH, "代替照片的图案（演示）")
                .translated(Language.RU, "Узор вместо фотографии (демо)", Status.REVIEWED)
                .translated(Language.EN, "A pattern in place of a photograph (demo)", Status.REVIEWED);
    }

    /** Arcs like the waves of a river, in one hue each. */
    private static BufferedImage pattern(int number) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        float hue = 0.08f + number / (float) PATTERNS;
        canvas.setColor(Color.getHSBColor(hue, 0.12f, 0.95f));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setStroke(new BasicStroke(6));
        int step = 60 + number * 8;
        for (int row = -1; row <= HEIGHT / step * 2 + 2; row++) {
            canvas.setColor(Color.getHSBColor(hue, 0.25f + row % 3 * 0.12f, 0.75f));
            for (int column = -1; column <= WIDTH / step + 1; column++) {
                int shift = row % 2 == 0 ? 0 : step / 2;
                canvas.drawOval(column * step + shift, row * step / 2, step, step);
            }
        }
        canvas.dispose();
        return picture;
    }
}
