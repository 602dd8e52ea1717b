-- A role that opens what people confided is given by two people: one asks, another one confirms and hands over the link.
-- Without a role it is a request for a new link to an account that holds such a role; without an account it is
-- somebody new, who gets a row in identity.account once it is confirmed.
create table identity.role_request (
  id uuid primary key,
  asked_by uuid not null references identity.account (id) on delete cascade,
  asked_at timestamptz not null,
  account_id uuid references identity.account (id) on delete cascade,
  name text check (name <> '' and length(name) <= 200),
  email text check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$'),
  language text check (language in ('uk', 'en')),
  role text,
  area_id uuid,
  organisation_id uuid,
  ends_on date,
  decided_by uuid references identity.account (id) on delete set null,
  decided_at timestamptz,
  decision text check (decision in ('confirmed', 'refused')),
  check ((account_id is null) = (name is not null)),
  check ((name is null) = (email is null) and (name is null) = (language is null)),
  check (account_id is not null or role is not null),
  check (role is not null or (area_id is null and organisation_id is null and ends_on is null)),
  check ((decision is null) = (decided_at is null)),
  check (decided_by is null or decided_by <> asked_by)
);
create index role_request_asked on identity.role_request (asked_at desc);

-- Who confirmed a role; null: one person gave it, before it took two or because it opens nothing confided.
alter table identity.role_grant add confirmed_by uuid references identity.account (id) on delete set null;

-- Who asked for a link that another person confirmed and hands over; null: one person made it.
alter table identity.invitation add asked_by uuid references identity.account (id) on delete set null;

-- Where a request has its place: of the role that is asked for, else of every role that the account holds.
create policy system on identity.role_request using (identity.is_system());
create policy role_grant on identity.role_request for insert with check (
  asked_by = identity.actor_id() and decision is null and (
    role is not null and identity.reaches(area_id, array['administrator', 'coordinator', 'police-head'])
    or role is null and exists (
      select from identity.role_grant as held
      where held.account_id = role_request.account_id and held.revoked_at is null
        and identity.reaches(held.area_id, array['administrator', 'coordinator', 'police-head'])
    )
  )
);
create policy role_request_read on identity.role_request for select using (
  role is not null
    and identity.reaches(area_id, array['administrator', 'auditor', 'coordinator', 'police-head'])
  or role is null and exists (
    select from identity.role_grant as held
    where held.account_id = role_request.account_id and held.revoked_at is null
      and identity.reaches(held.area_id, array['administrator', 'auditor', 'coordinator', 'police-head'])
  )
);
create policy role_confirm on identity.role_request for update using (
  asked_by is distinct from identity.actor_id() and (
    role is not null and identity.reaches(area_id, array['coordinator', 'police-head'])
    or role is null and exists (
      select from identity.role_grant as held
      where held.account_id = role_request.account_id and held.revoked_at is null
        and identity.reaches(held.area_id, array['coordinator', 'police-head'])
    )
  )
) with check (decided_by = identity.actor_id());

do $$
begin
  alter table identity.role_request enable row level security;
  alter table identity.role_request force row level security;
  execute format(
    'create policy backup on identity.role_request to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
    current_user
  );
end $$;
