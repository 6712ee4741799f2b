-- A mail can carry one of two links that are made when it goes out: to take up an account, or to confirm an e-mail address.
alter table notice add column link text not null default 'PATH' check (link in ('PATH', 'INVITATION', 'CONFIRMATION'));
update notice set link = 'INVITATION' where one_time_link;
alter table notice drop column one_time_link;
