-- A partner's program brings a key in place of a person who signs in. Of the key itself there is a hash only: it was shown
-- once, to whoever made it.
create table organisations.api_key (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id) on delete cascade,
  -- What it is for: «сайт громади».
  name text not null check (name <> '' and length(name) <= 200),
  token_hash bytea not null unique,
  made_by uuid,
  made_at timestamptz not null,
  -- The last day.
  ends_on date,
  revoked_by uuid,
  revoked_at timestamptz,
  -- By the day: when somebody's program asks is nobody's business.
  last_used_on date
);
create index api_key_organisation on organisations.api_key (organisation_id);

-- The roles are those of the permission table (api-key.read, api-key.make, api-key.revoke); a test compares them.
create policy system on organisations.api_key using (identity.is_system());
create policy api_key_read on organisations.api_key for select using (
  (select identity.reaches(null, array['administrator']))
  or organisations.in_reach(organisation_id, array['administrator'])
);
create policy api_key_make on organisations.api_key for insert with check (
  (select identity.reaches(null, array['administrator']))
  or organisations.in_reach(organisation_id, array['administrator'])
);
create policy api_key_revoke on organisations.api_key for update using (
  (select identity.reaches(null, array['administrator']))
  or organisations.in_reach(organisation_id, array['administrator'])
);

alter table organisations.api_key enable row level security;
alter table organisations.api_key force row level security;
do $$
begin
  execute format(
    'create policy backup on organisations.api_key to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
    current_user
  );
end $$;
