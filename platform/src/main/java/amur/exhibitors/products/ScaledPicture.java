package amur.exhibitors.products;

/** A picture as we keep it: read, turned upright, scaled and written anew by us, in two sizes. Made by {@link PictureReader}. */
public record ScaledPicture(Encoded large, Encoded small) {
    /** @param bytes never changed by who holds them */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way into a table; nobody compares them
    public record Encoded(String mediaType, int width, int height, byte[] bytes) {}
}
