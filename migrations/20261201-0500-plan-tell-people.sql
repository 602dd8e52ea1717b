-- How many people came to what was held for an action: told once a month, in lots of ten and more, and never changed.
-- Each lot is of one action, one place and the same languages; whatever is added up from lots is again ten or more.
create table plan.told_people (
  id uuid primary key,
  action_id uuid not null references plan.action (id) on delete cascade,
  area_id uuid not null references areas.area (id) on delete cascade,
  languages text[] not null check (cardinality(languages) <= 20),
  people integer not null check (people >= 10),
  told_on date not null
);
create index told_people_action on plan.told_people (action_id);
create index told_people_area on plan.told_people (area_id);

-- What was told of: a thing is in one lot of an action, even if it is unlinked and linked again.
create table plan.told_work (
  action_id uuid not null references plan.action (id) on delete cascade,
  kind text not null,
  thing_id uuid not null,
  told_id uuid not null references plan.told_people (id) on delete cascade,
  primary key (action_id, kind, thing_id)
);
create index told_work_lot on plan.told_work (told_id);

create function plan.refuse_change_of_told() returns trigger language plpgsql as $$
begin
  raise exception 'what was told of people who came is never changed';
end $$;
create trigger never_changed before update on plan.told_people
  for each row execute function plan.refuse_change_of_told();
