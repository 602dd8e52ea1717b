-- Of how many steps its author was written, where they left an address; a step is written once and never taken back.
alter table appeals.appeal add column told_steps integer not null default 0;
-- A mail server said for good that it takes nothing for that address.
alter table appeals.appeal add column is_refused_mail boolean not null default false;
