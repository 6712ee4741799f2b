-- Who said something about others: asked, answered, wished or took it back. Markets in memory follow it; see LiveMarket. A row is written in
-- the transaction of the change itself and read once every transaction up to it has ended. No audit trigger: it says nothing that the
-- tables it is about do not say themselves.
create table said_change (
    sequence     bigint      generated always as identity primary key,
    edition_id   bigint      not null,
    exhibitor_id bigint      not null,
    at           timestamptz not null default now(),
    transaction  xid8        not null default pg_current_xact_id()
);
create index on said_change (edition_id, transaction);
create index on said_change (at);

create function said_in_wishes() returns trigger language plpgsql as $$
begin
    insert into said_change (edition_id, exhibitor_id) select distinct edition_id, from_exhibitor from changed_rows;
    return null;
end $$;
create function said_in_requests() returns trigger language plpgsql as $$
begin
    insert into said_change (edition_id, exhibitor_id)
    select edition_id, from_exhibitor from changed_rows union select edition_id, to_exhibitor from changed_rows;
    return null;
end $$;

create trigger said_i after insert on wish referencing new table as changed_rows for each statement execute function said_in_wishes();
create trigger said_u after update on wish referencing new table as changed_rows for each statement execute function said_in_wishes();
create trigger said_d after delete on wish referencing old table as changed_rows for each statement execute function said_in_wishes();
create trigger said_i after insert on meeting_request referencing new table as changed_rows for each statement execute function said_in_requests();
create trigger said_u after update on meeting_request referencing new table as changed_rows for each statement execute function said_in_requests();
create trigger said_d after delete on meeting_request referencing old table as changed_rows for each statement execute function said_in_requests();
