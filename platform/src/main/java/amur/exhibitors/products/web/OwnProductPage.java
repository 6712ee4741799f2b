package amur.exhibitors.products.web;

import amur.exhibitors.products.web.ProductWords.Hs;
import amur.exhibitors.web.OwnHead;
import java.util.List;
import java.util.Map;

/**
 * The form of a product of one's own.
 *
 * @param number 0 for a new one
 * @param hs what the code is called
 * @param found codes that fit the words typed for one, to choose from
 * @param brands of the company so far
 * @param others its other products, to which this one's address may lead when it is withdrawn
 * @param withdrawn whether it is
 */
public record OwnProductPage(
        OwnHead head,
        int number,
        String name,
        String lang,
        ProductForm form,
        Hs hs,
        List<Hs> found,
        boolean looked,
        List<Map.Entry<String, String>> languages,
        List<Map.Entry<String, String>> units,
        List<Map.Entry<String, String>> incoterms,
        List<Map.Entry<String, String>> origins,
        List<Map.Entry<String, String>> certificateKinds,
        List<String> brands,
        List<Map.Entry<String, String>> others,
        boolean withdrawn,
        int stale) {}
