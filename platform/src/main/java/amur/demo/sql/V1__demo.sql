-- When the demo edition was loaded: the clock of the demo runs from there.
create table demo_edition (
    edition_id bigint      primary key references edition,
    loaded_at  timestamptz not null default clock_timestamp()
);
create trigger audit after insert or update or delete on demo_edition for each row execute function audit_row('edition_id');
