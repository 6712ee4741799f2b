package amur.exhibitors.products;

import amur.exhibitors.products.ScaledPicture.Encoded;
import java.util.Optional;

/** Pictures by what their address says. */
public interface Pictures {
    Optional<Encoded> find(String hash);
}
