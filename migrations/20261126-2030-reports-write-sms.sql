-- Of a telephone: its owner asked for a short SMS when there is news, and was shown what it says.
alter table reports.contact add column is_sms_wanted boolean not null default false;
alter table reports.contact add check (kind = 'phone' or not is_sms_wanted);
-- Whoever holds the receipt said that they want no more news, by mail or SMS.
alter table reports.contact add column is_silenced boolean not null default false;
