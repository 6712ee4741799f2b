-- The slots of an edition as this room last saw them. When an organizer puts a slot before others, all later ones get new numbers:
-- by this table, blocked slots and rules go with their time. No audit trigger: a copy of meeting_slot, which is audited.
create table seen_slot (
    edition_id bigint      not null,
    slot       int         not null,
    starts_at  timestamptz not null,
    primary key (edition_id, slot)
);
insert into seen_slot (edition_id, slot, starts_at) select edition_id, slot, starts_at from meeting_slot;

-- Slots that the draft uses have another time by now: it can be looked at, but no longer changed or released.
alter table draft add column outdated boolean not null default false;
