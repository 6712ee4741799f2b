package amur.accounts.web;

import java.util.List;

/** One's passkeys. */
public record PasskeysPage(List<Row> rows) {
    public record Row(String id, String label, String created, String lastUsed) {}
}
