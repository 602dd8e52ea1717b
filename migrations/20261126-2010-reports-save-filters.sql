-- What somebody at the desk looks at again and again, under a name of their own.
create table reports.saved_filter (
  id uuid primary key,
  account_id uuid not null references identity.account (id) on delete cascade,
  name text not null check (name <> '' and length(name) <= 60),
  view text not null check (
    view in ('waiting', 'mine', 'new', 'reopened', 'unassigned', 'closed')
  ),
  category text,
  -- References to nothing: an area that is gone, or an officer who left, takes nobody's filter along.
  area_id uuid,
  status text check (
    status in ('received', 'accepted', 'in-progress', 'resolved', 'answered', 'passed-on', 'duplicate', 'refused', 'reopened')
  ),
  officer_id uuid,
  from_day date,
  to_day date,
  saved_at timestamptz not null,
  -- Two of one name could not be told apart.
  unique (account_id, name)
);

create policy own on reports.saved_filter
  using (identity.is_system() or account_id = identity.actor_id());
alter table reports.saved_filter enable row level security;
alter table reports.saved_filter force row level security;
do $$
begin
  execute format(
    'create policy backup on reports.saved_filter to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
    current_user
  );
end $$;
