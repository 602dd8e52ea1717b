-- Its author left a telephone and asked for a short SMS when something becomes of the appeal, and was shown what it says.
alter table appeals.appeal add column is_sms_wanted boolean not null default false;
-- Of how many steps they were sent one, and whether a gateway said for good that it takes none for that number.
alter table appeals.appeal add column texted_steps integer not null default 0;
alter table appeals.appeal add column is_refused_sms boolean not null default false;
-- Whoever holds the receipt said that they want no more news, by mail or SMS.
alter table appeals.appeal add column is_silenced boolean not null default false;
