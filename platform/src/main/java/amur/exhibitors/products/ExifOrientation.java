package amur.exhibitors.products;

/** How a camera was held, as it notes in a JPEG file. Reads this one number and nothing else; what is odd counts as upright. */
final class ExifOrientation {
    private static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x0112;

    private final byte[] file;

    private ExifOrientation(byte[] file) {
        this.file = file;
    }

    static int of(byte[] file) {
        try {
            return new ExifOrientation(file).find();
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    /** Goes from segment to segment up to the picture itself. */
    private int find() {
        if (file.length < 4 || big(0) != 0xFFD8) {
            return UPRIGHT;
        }
        int at = 2;
        while (big(at) >= 0xFFC0 && big(at) != 0xFFDA) {
            int length = big(at + 2);
            if (big(at) == 0xFFE1 && big(at + 4) == ('E' << 8 | 'x') && big(at + 6) == ('i' << 8 | 'f')) {
                return ofBlock(at + 10);
            }
            at += 2 + Math.max(2, length);
        }
        return UPRIGHT;
    }

    private int ofBlock(int start) {
        boolean little = big(start) == ('I' << 8 | 'I');
        int directory = start + number(start + 4, 4, little);
        int entries = number(directory, 2, little);
        for (int i = 0; i < Math.min(entries, 200); i++) {
            int entry = directory + 2 + i * 12;
            if (number(entry, 2, little) == ORIENTATION) {
                return number(entry + 8, 2, little);
            }
        }
        return UPRIGHT;
    }

    private int big(int at) {
        return number(at, 2, false);
    }

    private int number(int at, int bytes, boolean little) {
        int number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | file[at + (little ? bytes - 1 - i : i)] & 0xff;
        }
        return number;
    }
}
