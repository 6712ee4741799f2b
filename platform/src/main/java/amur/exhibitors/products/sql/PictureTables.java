package amur.exhibitors.products.sql;

import amur.exhibitors.products.Pictures;
import amur.exhibitors.products.ProductId;
import amur.exhibitors.products.ScaledPicture;
import amur.exhibitors.products.ScaledPicture.Encoded;
import amur.shared.LocalizedText;
import amur.shared.LocalizedTextJson;
import amur.shared.Sha256;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pictures by the hash of their bytes: the same picture twice is one row. */
@Repository
class PictureTables implements Pictures {
    private final JdbcClient jdbc;

    PictureTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Encoded> find(String hash) {
        return jdbc.sql("select media_type, width, height, content from picture where hash = ?")
                .param(hash)
                .query((row, n) -> new Encoded(
                        row.getString("media_type"),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getBytes("content")))
                .optional();
    }

    void set(ProductId id, ScaledPicture picture, LocalizedText alt) {
        set(List.of(id), picture, alt);
    }

    void set(Collection<ProductId> products, ScaledPicture picture, LocalizedText alt) {
        jdbc.sql("""
                        insert into product_picture (product_id, hash, small_hash, alt)
                        select one, :hash, :small, :alt::jsonb from unnest(:products) one
                        on conflict (product_id) do update set hash = excluded.hash, small_hash = excluded.small_hash,
                            alt = excluded.alt""")
                .param("hash", keep(picture.large()))
                .param("small", keep(picture.small()))
                .param("alt", LocalizedTextJson.write(alt))
                .param("products", products.stream().map(ProductId::value).toArray(Long[]::new))
                .update();
    }

    void setAlt(ProductId id, LocalizedText alt) {
        jdbc.sql("update product_picture set alt = ?::jsonb where product_id = ?")
                .params(LocalizedTextJson.write(alt), id.value())
                .update();
    }

    private String keep(Encoded picture) {
        String hash = HexFormat.of().formatHex(Sha256.of(picture.bytes()));
        jdbc.sql(
                        "insert into picture (hash, media_type, width, height, content) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(hash, picture.mediaType(), picture.width(), picture.height(), picture.bytes())
                .update();
        return hash;
    }
}
