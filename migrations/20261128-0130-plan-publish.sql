-- Which of the directions of the forum an action belongs to; empty: none of them.
alter table plan.action
  add column track text not null default '' check (track in ('', 'officers', 'communication', 'vulnerable'));

-- Where linked work was done, and in which languages: what the coverage of a plan is counted from.
alter table plan.link
  add column area_id uuid references areas.area (id) on delete set null,
  add column languages text[] not null default '{}' check (cardinality(languages) <= 20);
create index link_area on plan.link (area_id) where area_id is not null;
-- What became of actions lately, for feeds.
create index history_happened on plan.history (happened_at desc, turn desc);
