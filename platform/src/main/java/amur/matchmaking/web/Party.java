package amur.matchmaking.web;

/**
 * A company as pages of this room name it: first as the reader reads best, then in the other script.
 *
 * @param lang of the name
 * @param other in the other script; empty where there is none
 * @param sign one or two signs of the name, in place of a picture
 * @param region the name of its region with the country
 * @param code ISO 3166-2; empty where none is given
 * @param kind exhibitor or buyer, worded
 * @param verified what is verified, as one line; empty for nothing, and for a company that is only named
 */
public record Party(
        int number,
        String name,
        String lang,
        String other,
        String otherLang,
        String sign,
        String region,
        String code,
        String sector,
        String kind,
        String verified) {}
