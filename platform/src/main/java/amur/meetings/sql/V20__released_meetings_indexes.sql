-- An interpreter's day, also with what was cancelled.
create index on meeting (edition_id, pair, interpreter) where interpreter > 0;

-- A proposal is looked for by what waits; decided ones are history.
create index on proposal (edition_id) where state = 'OPEN';
