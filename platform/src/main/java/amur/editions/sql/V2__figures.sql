-- Figures about an edition: value + definition + source + date + status. Several values for one counter stand side by side.
create table figure (
    id           bigint  generated always as identity primary key,
    edition_id   bigint  not null references edition on delete cascade,
    counter      text    not null,
    name         jsonb   not null default '{}',  -- only where the counter is 'other'
    "precision"  text    not null check ("precision" in ('EXACT', 'ABOUT', 'MORE_THAN')),
    value        numeric not null check (value >= 0),
    unit         text    not null,
    definition   jsonb   not null check (definition <> '{}'),
    source       text    not null check (source <> ''),
    source_date  date    not null,
    status       text    not null check (status in ('FORECAST', 'PRELIMINARY', 'FINAL')),
    shown_to_all boolean not null default false,
    version      int     not null default 1
);
create index on figure (edition_id);
create trigger audit after insert or update or delete on figure for each row execute function audit_row();
