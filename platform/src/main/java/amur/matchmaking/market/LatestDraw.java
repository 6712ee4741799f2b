package amur.matchmaking.market;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The latest draw of an edition. Who comes before the first one may wait for it. */
final class LatestDraw {
    private volatile CompletableFuture<Draw> draw = new CompletableFuture<>();

    /** One that fails leaves the one before it in place; where it would have been the first, those who wait for it are told. */
    void put(Supplier<Draw> drawing) {
        Draw fresh;
        try {
            fresh = drawing.get();
        } catch (RuntimeException | Error e) {
            draw.completeExceptionally(e);
            throw e;
        }
        if (!draw.complete(fresh)) {
            draw = CompletableFuture.completedFuture(fresh);
        }
    }

    /** Null while there is none. */
    @Nullable
    Draw now() {
        CompletableFuture<Draw> known = draw;
        return known.isCompletedExceptionally() ? null : known.getNow(null);
    }

    /** Null where there is none within this time. */
    @Nullable
    Draw await(Duration patience) {
        try {
            return draw.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The lists cannot be drawn", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
