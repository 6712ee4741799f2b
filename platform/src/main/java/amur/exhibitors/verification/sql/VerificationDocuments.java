package amur.exhibitors.verification.sql;

import amur.exhibitors.verification.DocumentFile;
import amur.exhibitors.verification.Verification.Document;
import amur.exhibitors.verification.VerificationId;
import amur.exhibitors.verification.Verifications;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The evidence of verifications. */
@Repository
class VerificationDocuments {
    private final JdbcClient jdbc;

    VerificationDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void attach(VerificationId id, List<DocumentFile> files, Instant now, @Nullable Long by) {
        // The row is held, so that documents get numbers one after the other.
        boolean known = jdbc.sql("select id from verification where id = ? for update")
                .param(id.value())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!known) {
            throw new NotFound("verification " + id.value());
        }
        int there = jdbc.sql("select count(*) from verification_document where verification_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
        if (there + files.size() > Verifications.MOST_DOCUMENTS) {
            throw new UserFacingException("exhibitors.verification.document.most", Verifications.MOST_DOCUMENTS);
        }
        for (DocumentFile file : files) {
            there++;
            jdbc.sql("""
                            insert into verification_document
                                (verification_id, number, name, media_type, size, content, added_at, added_by)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            id.value(),
                            there,
                            file.name(),
                            file.mediaType(),
                            file.bytes().length,
                            file.bytes(),
                            Timestamp.from(now))
                    .param(by)
                    .update();
        }
    }

    Map<VerificationId, List<Document>> of(Collection<VerificationId> ids) {
        record Of(VerificationId id, Document document) {}
        return jdbc
                .sql("""
                        select verification_id, number, name, media_type, size, added_at from verification_document
                        where verification_id = any(?) order by verification_id, number""")
                .param(ids.stream().map(VerificationId::value).toArray(Long[]::new))
                .query((row, n) -> new Of(
                        new VerificationId(row.getLong("verification_id")),
                        new Document(
                                row.getInt("number"),
                                row.getString("name"),
                                row.getString("media_type"),
                                row.getInt("size"),
                                row.getTimestamp("added_at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::id, Collectors.mapping(Of::document, Collectors.toList())));
    }

    Optional<DocumentFile> find(VerificationId id, int number) {
        return jdbc.sql(
                        "select name, media_type, content from verification_document where verification_id = ? and number = ?")
                .params(id.value(), number)
                .query((row, n) ->
                        new DocumentFile(row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }
}
