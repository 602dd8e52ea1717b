-- What colleagues were last reminded of about its control date; a step begins it anew.
alter table appeals.appeal add column reminded text check (reminded in ('soon', 'today', 'overdue'));
