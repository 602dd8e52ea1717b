-- Who speaks for an organisation is a person: the second wall stands around them, too. The roles are those of the
-- permission table (contact.read, contact.change); a test compares them.

-- By where an organisation stands, or by what it answers for.
create function organisations.in_reach(asked uuid, roles text[]) returns boolean
language plpgsql stable
as $$
begin
  return exists (
    select from organisations.organisation
    where id = asked and identity.reaches(area_id, roles)
  ) or exists (
    select from organisations.served_area
    where organisation_id = asked and identity.reaches(area_id, roles)
  );
end $$;

create function organisations.is_opened(asked uuid) returns boolean language plpgsql stable
as $$
begin
  return exists (
    select from organisations.organisation
    where id = asked and identity.opened(area_id, 'identity')
  ) or exists (
    select from organisations.served_area
    where organisation_id = asked and identity.opened(area_id, 'identity')
  );
end $$;

-- A partner sees who speaks for its own organisation.
create function organisations.is_own(asked uuid) returns boolean language plpgsql stable
as $$
begin
  return exists (
    select from identity.role_grant
    where account_id = identity.actor_id() and organisation_id = asked
      and role = 'partner-mediator' and revoked_at is null
      and (ends_on is null or ends_on >= identity.today())
  );
end $$;

create policy system on organisations.contact using (identity.is_system());
create policy own_read on organisations.contact for select
  using (organisations.is_own(organisation_id));
create policy opened_read on organisations.contact for select
  using (organisations.is_opened(organisation_id));
create policy contact_read on organisations.contact for select using (
  (select identity.reaches(null, array['coordinator', 'district-officer', 'police-head']))
  or organisations.in_reach(organisation_id, array['coordinator', 'district-officer', 'police-head'])
);
create policy contact_change on organisations.contact using (
  (select identity.reaches(null, array['coordinator']))
  or organisations.in_reach(organisation_id, array['coordinator'])
);

alter table organisations.contact enable row level security;
alter table organisations.contact force row level security;
do $$
begin
  execute format(
    'create policy backup on organisations.contact to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
    current_user
  );
end $$;
