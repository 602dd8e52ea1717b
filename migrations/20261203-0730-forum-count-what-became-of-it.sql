-- A calendar takes an event that is called off, or on again, only under a higher SEQUENCE: versions of the programme do not count
-- that. How often a public forum was cancelled, and held after all.
alter table forum.forum add column revision integer not null default 0 check (revision >= 0);
update forum.forum set revision = 1 where status = 'cancelled';
