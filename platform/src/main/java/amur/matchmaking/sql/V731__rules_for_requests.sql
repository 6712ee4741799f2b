-- When companies may ask, and what the wishes of both sides count for: the strongest first, glad to on both sides last.
alter table matchmaking_setting
    add column opens_at  timestamptz,
    add column closes_at timestamptz,
    add column weights   int[] not null default '{5,4,3,2,1}' check (cardinality(weights) = 5),
    add constraint opens_before_it_closes check (opens_at < closes_at);
