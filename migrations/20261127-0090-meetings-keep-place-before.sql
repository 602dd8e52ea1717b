-- Where it was to take place before it was changed, as people were told: the last one, like the moment before.
alter table meetings.meeting
  add column place_before text not null default '',
  add column place_before_en text not null default '',
  add column area_before uuid references areas.area (id) on delete set null,
  add check (length(place_before) <= 200 and length(place_before_en) <= 200),
  add check (place_before <> '' or (place_before_en = '' and area_before is null));
-- An area that leaves the house looks for what names it.
create index meeting_area_before on meetings.meeting (area_before) where area_before is not null;
