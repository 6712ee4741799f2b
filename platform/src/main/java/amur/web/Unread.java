package amur.web;

/** How many notices who asks has not read yet, for the top bar. Implemented by {@code notices}; asked once a page, when it is shown. */
public interface Unread {
    int unread();
}
