-- Open published reports of a sort near a point: «is it this one?»
create index published_near on reports.published (category, lat, lon)
  where is_open and hidden_at is null and lat is not null;

-- Who said «I see it, too», once each. The id is a keyed hash of the sender's key and of what was supported: it tells
-- nobody who it was, nor that two were the same.
create table reports.supporter (
  id uuid primary key,
  published_id uuid not null references reports.published (id) on delete cascade
);
create index supporter_published on reports.supporter (published_id);

-- Whether its author said that it is mended; null: nobody has said yet, since it was closed last.
alter table reports.report add column is_mended boolean;
