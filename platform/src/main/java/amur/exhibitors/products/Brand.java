package amur.exhibitors.products;

import amur.exhibitors.ExhibitorId;

/**
 * A name under which a company trades goods.
 *
 * @param number in its address, of all editions, for ever
 * @param products how many are shown under it
 */
public record Brand(long number, ExhibitorId company, String name, int products) {}
