-- Until a report is sent, its key is known to its author alone: what was put up under it is found by a hash. What was put
-- up before stays where it is.
alter table reports.unsent_photo add column key_hash bytea;
update reports.unsent_photo set key_hash = sha256(convert_to('unsent photo ' || report_key::text, 'UTF8'));
alter table reports.unsent_photo
  drop constraint unsent_photo_once,
  drop column report_key,
  alter column key_hash set not null,
  add constraint unsent_photo_once unique (key_hash, fingerprint);
create index unsent_photo_key on reports.unsent_photo (key_hash, uploaded_at);
