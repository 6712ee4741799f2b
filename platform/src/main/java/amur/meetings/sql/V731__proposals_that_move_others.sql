-- How many meetings that what happened does not touch a repair may move to another time; 0: nobody else moves.
alter table proposal add column most_moves int not null default 0 check (most_moves between 0 and 5);
