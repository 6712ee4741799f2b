-- What an index that follows the catalogue has to read anew: one row for each company or product that was written, in the same
-- transaction. No audit trigger: it says nothing that the tables it is about do not say themselves.
--
-- Sequence numbers become visible out of order, for a number is drawn before its transaction commits. A reader therefore goes by the
-- transaction: those below the oldest that still runs have all ended, so nothing more can come from them. See CatalogueChanges.
create table catalogue_change (
    sequence    bigint      generated always as identity primary key,
    edition_id  bigint      not null,
    kind        text        not null check (kind in ('company', 'product')),
    id          bigint      not null,
    at          timestamptz not null default now(),
    transaction xid8        not null default pg_current_xact_id()
);
create index on catalogue_change (transaction, sequence);
create index on catalogue_change (at);

-- The youngest transaction of which changes were thrown away: who has read less far begins anew. No audit trigger: a counter.
create table catalogue_change_forgotten (
    one         boolean primary key default true check (one),
    transaction xid8 not null
);

create function change_of_companies() returns trigger language plpgsql as $$
begin
    insert into catalogue_change (edition_id, kind, id) select edition_id, 'company', id from changed_rows;
    return null;
end $$;
create function change_of_company_parts() returns trigger language plpgsql as $$
begin
    insert into catalogue_change (edition_id, kind, id)
    select edition_id, 'company', id from exhibitor where id in (select exhibitor_id from changed_rows);
    return null;
end $$;
create function change_of_products() returns trigger language plpgsql as $$
begin
    insert into catalogue_change (edition_id, kind, id) select edition_id, 'product', id from changed_rows;
    return null;
end $$;
create function change_of_product_parts() returns trigger language plpgsql as $$
begin
    insert into catalogue_change (edition_id, kind, id)
    select edition_id, 'product', id from product where id in (select product_id from changed_rows);
    return null;
end $$;
create function change_of_brands() returns trigger language plpgsql as $$
begin
    insert into catalogue_change (edition_id, kind, id)
    select edition_id, 'product', id from product where brand_id in (select id from changed_rows);
    return null;
end $$;

create trigger change_i after insert on exhibitor referencing new table as changed_rows for each statement execute function change_of_companies();
create trigger change_u after update on exhibitor referencing new table as changed_rows for each statement execute function change_of_companies();
create trigger change_d after delete on exhibitor referencing old table as changed_rows for each statement execute function change_of_companies();
create trigger change_i after insert on good referencing new table as changed_rows for each statement execute function change_of_company_parts();
create trigger change_u after update on good referencing new table as changed_rows for each statement execute function change_of_company_parts();
create trigger change_d after delete on good referencing old table as changed_rows for each statement execute function change_of_company_parts();
create trigger change_i after insert on representative referencing new table as changed_rows for each statement execute function change_of_company_parts();
create trigger change_u after update on representative referencing new table as changed_rows for each statement execute function change_of_company_parts();
create trigger change_d after delete on representative referencing old table as changed_rows for each statement execute function change_of_company_parts();
create trigger change_i after insert on product referencing new table as changed_rows for each statement execute function change_of_products();
create trigger change_u after update on product referencing new table as changed_rows for each statement execute function change_of_products();
create trigger change_d after delete on product referencing old table as changed_rows for each statement execute function change_of_products();
create trigger change_i after insert on product_certificate referencing new table as changed_rows for each statement execute function change_of_product_parts();
create trigger change_u after update on product_certificate referencing new table as changed_rows for each statement execute function change_of_product_parts();
create trigger change_d after delete on product_certificate referencing old table as changed_rows for each statement execute function change_of_product_parts();
create trigger change_u after update on brand referencing new table as changed_rows for each statement execute function change_of_brands();

-- Who is there already is new to every reader.
insert into catalogue_change (edition_id, kind, id) select edition_id, 'company', id from exhibitor;
