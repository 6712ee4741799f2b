-- Where tables stand, in metres from where the first row begins: x along the rows, y across them. The rows give a place to every
-- table that has none of its own; without rows and without a place of its own nobody knows where a table is.
create table table_rows (
    edition_id bigint primary key references edition on delete cascade,
    per_row    int not null check (per_row between 1 and 500),
    apart      int not null check (apart between 1 and 20),
    rows_apart int not null check (rows_apart between 1 and 20)
);
create trigger audit after insert or update or delete on table_rows for each row execute function audit_row('edition_id');

-- Written by taking away and putting anew: the trail of an update would not say which table was moved.
create table table_place (
    edition_id   bigint not null,
    table_number int    not null,
    x            int    not null check (x between -100000 and 100000),
    y            int    not null check (y between -100000 and 100000),
    primary key (edition_id, table_number),
    foreign key (edition_id, table_number) references meeting_table on delete cascade
);
create trigger audit after insert or update or delete on table_place for each row execute function audit_row('edition_id');
