package amur.exhibitors.products.web;

import amur.exhibitors.products.web.ProductWords.Held;
import amur.exhibitors.products.web.ProductWords.Hs;
import amur.exhibitors.web.CompanyWords.Names;
import amur.exhibitors.web.CompanyWords.Text;
import java.util.List;
import java.util.Optional;

/**
 * The public page of a product. Nothing in it leads to a person.
 *
 * @param path of its HS code: chapter, heading, subheading, as far as they have names
 * @param hsYear of the nomenclature; 0 without a code
 * @param editQuery of the address where who reads may change it; empty Optional where they may not
 * @param ask address, without the language, where the reader's company asks this one for a meeting; empty where it cannot
 * @param data what the page says to machines
 */
public record ProductPage(
        String edition,
        int number,
        Text name,
        Text text,
        Optional<Shown> picture,
        String side,
        boolean offered,
        String brand,
        String brandPage,
        List<Hs> path,
        String hsCode,
        int hsYear,
        String origin,
        String minimum,
        String delivery,
        String deliveryRule,
        List<Held> certificates,
        int company,
        Names companyNames,
        String region,
        String regionCode,
        String country,
        String sector,
        String sectorCode,
        Optional<String> editQuery,
        Optional<String> ask,
        String data) {
    public record Shown(String address, int width, int height, Text alt) {}
}
