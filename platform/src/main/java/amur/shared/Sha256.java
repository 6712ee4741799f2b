package amur.shared;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which bytes are known again, and secrets are known without being kept. */
public final class Sha256 {
    private Sha256() {}

    /** 32 bytes. */
    public static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
