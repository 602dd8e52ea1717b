-- Of the file as it was sent: put up again, because no answer came, it is the same photograph.
alter table reports.unsent_photo add column fingerprint text not null;
alter table reports.unsent_photo add constraint unsent_photo_once unique (report_key, fingerprint);

-- An officer looked at it and shows it, with a report that everybody may read.
create policy shown on reports.photo for select using (
  shown and exists (
    select from reports.published where published.report_id = photo.report_id and hidden_at is null
  )
);
