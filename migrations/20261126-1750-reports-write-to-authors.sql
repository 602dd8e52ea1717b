-- How many of the steps that others took its author was written of; a step is written once and never taken back.
alter table reports.contact add column told_steps integer not null default 0;
-- A mail server said for good that it takes nothing for that address.
alter table reports.contact add column is_refused boolean not null default false;
-- They were asked by mail whether it was mended: once.
alter table reports.contact add column is_asked boolean not null default false;
