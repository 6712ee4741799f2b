-- A proposal may be worked out anew while somebody looks at it: who accepts says which version was shown.
alter table proposal add column version integer not null default 0;
