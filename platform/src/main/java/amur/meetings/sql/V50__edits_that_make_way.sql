-- A change by hand may take others out in the same step.
alter table draft_edit add column taken_out bigint[] not null default '{}';
