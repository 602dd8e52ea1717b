-- Bytes of both its files. What waits to be sent has an end, all of it together.
alter table reports.unsent_photo add column size integer not null default 0 check (size >= 0);
alter table reports.unsent_photo alter column size drop default;
