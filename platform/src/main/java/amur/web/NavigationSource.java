package amur.web;

import java.util.List;

/** A module's entries in the side bar. */
public interface NavigationSource {
    List<NavigationEntry> navigation();
}
