-- A body that is gone receives nothing any more: what was for it is the beat’s again.
alter table reports.category drop constraint category_receiver_id_fkey,
  add constraint category_receiver_id_fkey foreign key (receiver_id)
    references organisations.organisation (id) on delete set null;
