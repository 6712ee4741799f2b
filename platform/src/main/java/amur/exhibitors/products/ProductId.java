package amur.exhibitors.products;

/** Identifies a product across editions; its address carries the number instead. */
public record ProductId(long value) {}
