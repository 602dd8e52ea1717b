-- The public problem of an appeal, reported with its author's consent: word for word what was agreed to, when and how.
create table appeals.shared_problem (
  appeal_id uuid primary key references appeals.appeal (id) on delete cascade,
  -- The report's sender's key: made twice, it is one report.
  report_key uuid not null,
  report_id uuid not null unique,
  -- `by-receipt`: its author pressed the button under the code; `told`: said so to whoever handles it, who wrote it down.
  consent text not null check (consent in ('by-receipt', 'told')),
  account_id uuid,
  agreed_at timestamptz not null,
  category text not null check (length(category) between 1 and 100),
  area_id uuid not null,
  place_words text not null check (length(place_words) <= 300),
  words text not null check (length(words) between 1 and 4000),
  check ((consent = 'told') = (account_id is not null))
);

-- Whoever reads the appeal sees it; it is written down by whoever handles the appeal, in their own name.
create policy system on appeals.shared_problem using (identity.is_system());
create policy seen on appeals.shared_problem for select using (appeals.is_seen(appeal_id));
create policy appeal_handle on appeals.shared_problem for insert with check (
  account_id = identity.actor_id() and exists (
    select from appeals.appeal as appeal
    where appeal.id = appeal_id and (
      identity.reaches(appeal.area_id, array['coordinator', 'police-head'])
      or appeals.is_given(appeal.officer_id, array['coordinator', 'district-officer', 'police-head'])
    )
  )
);

do $$
begin
  alter table appeals.shared_problem enable row level security;
  alter table appeals.shared_problem force row level security;
  execute format(
    'create policy backup on appeals.shared_problem to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
    current_user
  );
end $$;
