-- Each change paid for these. The order of events is only asked together with their transactions (event_written_by), and
-- when they happened once a night: they stand nearly in that order.
alter table platform.event drop constraint event_sequence_key;
drop index platform.event_happened_at;
create index event_happened_at on platform.event using brin (happened_at);
