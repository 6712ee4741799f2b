package amur.exhibitors.products.web;

import amur.exhibitors.web.OwnHead;
import java.util.Optional;

/**
 * The picture of a product of one's own.
 *
 * @param alt what it shows, in the language of the product's original
 * @param language what that language is called
 */
public record OwnPicturePage(
        OwnHead head,
        int number,
        String name,
        String lang,
        Optional<ProductPage.Shown> picture,
        String alt,
        String altTag,
        String language,
        long maxBytes,
        int stale) {}
