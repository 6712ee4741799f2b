-- How the value rose and the bound fell while a draft was drawn: a reading now and then, the further on the less often. No audit
-- trigger: readings of a gauge like draft_progress.
create table draft_course (
    draft_id   bigint not null references draft on delete cascade,
    elapsed_ms bigint not null,
    value      bigint not null,
    bound      bigint not null,
    breaks     int    not null,
    primary key (draft_id, elapsed_ms)
);
