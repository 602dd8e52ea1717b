-- The second wall. The first is the policy that every use case asks; this one holds where a use case forgot to,
-- or a statement named the wrong row. Like app.ts it joins modules, so it stands in no module's own migration.
--
-- Each transaction says in whose name it works: poruch.actor is an account's id, `resident`, or `system` for the
-- installation itself. One that says nothing sees nothing. FORCE binds the owner, too: whoever migrates rows of
-- these tables later says `set local poruch.actor = 'backup'` first.

create function identity.is_system() returns boolean language sql stable
as $$ select coalesce(current_setting('poruch.actor', true) = 'system', false) $$;

create function identity.actor_id() returns uuid language sql stable
as $$
  select case when current_setting('poruch.actor', true) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    then current_setting('poruch.actor', true)::uuid end
$$;

-- The installation's own moment and day; the server's where a transaction does not say them.
create function identity.moment() returns timestamptz language sql stable
as $$ select coalesce(nullif(current_setting('poruch.now', true), '')::timestamptz, now()) $$;

create function identity.today() returns date language sql stable
as $$ select coalesce(nullif(current_setting('poruch.today', true), '')::date, current_date) $$;

create function identity.holds(roles text[]) returns boolean language plpgsql stable
as $$
begin
  return exists (
    select from identity.role_grant
    where account_id = identity.actor_id() and role = any (roles) and revoked_at is null
      and (ends_on is null or ends_on >= identity.today())
  );
end $$;

-- An area and all above it.
create function areas.chain(place uuid) returns setof uuid language sql stable
as $$
  with recursive above (id, parent_id) as (
    select id, parent_id from areas.area where id = place
    union
    select area.id, area.parent_id from areas.area join above on area.id = above.parent_id
  )
  select id from above
$$;

-- Whether a role that is held now reaches a place: a grant for it, for an area above it, or for everywhere.
-- Of no place at all (null) only a grant for everywhere does.
create function identity.reaches(place uuid, roles text[]) returns boolean language plpgsql stable
as $$
begin
  return exists (
    select from identity.role_grant
    where account_id = identity.actor_id() and role = any (roles) and revoked_at is null
      and (ends_on is null or ends_on >= identity.today())
      and (area_id is null or area_id in (select areas.chain(place)))
  );
end $$;

-- What two people opened for somebody is open while they hold a role there by which they may ask for it: one that
-- was taken back, or came to its last day, takes it along at once. The roles are those of break-glass.ask; a test
-- compares them.
create function identity.opened(place uuid, class text) returns boolean language plpgsql stable
as $$
begin
  return identity.reaches(
    place, array['coordinator', 'district-officer', 'duty-officer', 'police-head', 'shift-lead']
  ) and exists (
    select from identity.break_glass
    where asked_by = identity.actor_id() and decision = 'opened' and data_class = class
      and ends_at > identity.moment() and area_id in (select areas.chain(place))
  );
end $$;

-- Who holds a session's token, with every right as it is at this moment. Whoever comes is nobody yet, so it looks
-- as the installation; it answers one session, and only to whoever knows its token.
create function identity.recognise(
  token bytea, begun_after timestamptz, seen_after timestamptz, day date, moment timestamptz
) returns table (
  session_id uuid, proven_at timestamptz, seen_at timestamptz, account_id uuid, name text, grants json,
  opened json
) language plpgsql volatile
as $$
#variable_conflict use_column
declare
  asks text := current_setting('poruch.actor', true);
begin
  perform set_config('poruch.actor', 'system', true);
  return query
    select session.id, session.proven_at, session.seen_at, account.id, account.name,
      coalesce((
        select json_agg(json_build_object('id', id, 'role', role, 'areaId', area_id,
          'organisationId', organisation_id, 'endsOn', ends_on))
        from identity.role_grant
        where account_id = account.id and revoked_at is null and (ends_on is null or ends_on >= day)
      ), '[]'),
      coalesce((
        select json_agg(json_build_object('dataClass', data_class, 'areaId', area_id, 'endsAt', ends_at))
        from identity.break_glass
        where asked_by = account.id and decision = 'opened' and ends_at > moment
      ), '[]')
    from identity.session
      join identity.account on account.id = session.account_id
    where session.token_hash = token and session.created_at > begun_after
      and session.seen_at > seen_after and account.status = 'active';
  perform set_config('poruch.actor', coalesce(asks, ''), true);
end $$;

-- What is somebody's own.
create policy own on identity.notification
  using (identity.is_system() or account_id = identity.actor_id());
create policy own on identity.session
  using (identity.is_system() or account_id = identity.actor_id());
create policy own on identity.passkey
  using (identity.is_system() or account_id = identity.actor_id());
create policy own on identity.one_time_code
  using (identity.is_system() or account_id = identity.actor_id());
create policy own on identity.recovery_code
  using (identity.is_system() or account_id = identity.actor_id());

-- Colleagues: by any place where they serve or served. The roles are those of the permission table
-- (account.read, rights.read); a test compares them.
create policy system on identity.account using (identity.is_system());
create policy own_read on identity.account for select using (id = identity.actor_id());
create policy own_update on identity.account for update using (id = identity.actor_id());
create policy account_read on identity.account for select using (
  (select identity.reaches(null, array['administrator', 'auditor', 'coordinator', 'police-head']))
  or exists (
    select from identity.role_grant as served
    where served.account_id = account.id
      and identity.reaches(served.area_id, array['administrator', 'auditor', 'coordinator', 'police-head'])
  )
);

-- Break-glass: of whoever asked, and of the areas that one answers for.
create policy system on identity.break_glass using (identity.is_system());
create policy own_read on identity.break_glass for select using (asked_by = identity.actor_id());
create policy break_glass_ask on identity.break_glass for insert with check (
  asked_by = identity.actor_id() and decision is null and identity.reaches(
    area_id, array['coordinator', 'district-officer', 'duty-officer', 'police-head', 'shift-lead']
  )
);
create policy break_glass_read on identity.break_glass for select using (
  identity.reaches(area_id, array['administrator', 'auditor', 'coordinator', 'police-head'])
);
create policy break_glass_decide on identity.break_glass for update using (
  asked_by is distinct from identity.actor_id()
  and identity.reaches(area_id, array['administrator', 'police-head'])
) with check (decided_by = identity.actor_id());

-- Whose an officer is, as domain/desk-officer.ts judges it: of the areas that she answers for or will, else of those
-- that she answered for last, else of her station's. The directory of stations knows open ones.
create function officers.places_of(officer uuid) returns setof uuid language sql stable
as $$
  with own as (
    select area_id, ends_on, coalesce(ends_on >= identity.today(), true) as open
    from officers.assignment where officer_id = officer
  )
  select area_id from own where open
  union
  select area_id from own
  where not exists (select from own where open) and ends_on = (select max(ends_on) from own)
  union
  select place.area_id
  from officers.officer as one
    cross join lateral (
      select area_id from organisations.organisation where id = one.station_id and status = 'open'
      union
      select area_id from organisations.served_area where organisation_id = one.station_id
    ) as place
  where one.id = officer and place.area_id is not null and not exists (select from own)
$$;

-- Remarks on cards may name people. Anybody sends one; who answers for the place reads it: the area itself, or
-- whose the officer is. What two people opened is read, and not changed.
create function officers.card_issue_places(place uuid, officer uuid) returns setof uuid language sql stable
as $$
  select place where place is not null
  union all
  select officers.places_of(officer) where place is null
$$;

create policy system on officers.card_issue using (identity.is_system());
create policy card_issue_submit on officers.card_issue for insert with check (true);
create policy card_issue_list on officers.card_issue for select using (
  (select identity.reaches(null, array['coordinator', 'police-head']))
  or exists (
    select from officers.card_issue_places(area_id, officer_id) as place
    where identity.reaches(place, array['coordinator', 'police-head']) or identity.opened(place, 'report')
  )
);
create policy card_issue_handle on officers.card_issue for update using (
  (select identity.reaches(null, array['coordinator', 'police-head']))
  or exists (
    select from officers.card_issue_places(area_id, officer_id) as place
    where identity.reaches(place, array['coordinator', 'police-head'])
  )
);

-- The journal: everybody's acts are written, and read by auditors, by the sealer, and by each person their own.
create policy written on audit.entry for insert with check (true);
create policy system on audit.entry for select using (identity.is_system());
create policy own_read on audit.entry for select
  using (actor_kind = 'staff' and actor_id = current_setting('poruch.actor', true));
create policy journal_read on audit.entry for select using ((select identity.holds(array['auditor'])));

-- A backup must have every row; only the tables' owner may work in its name.
do $$
declare
  secured regclass;
begin
  foreach secured in array array[
    'identity.account', 'identity.session', 'identity.passkey', 'identity.one_time_code',
    'identity.recovery_code', 'identity.notification', 'identity.break_glass', 'officers.card_issue',
    'audit.entry'
  ]::regclass[] loop
    execute format('alter table %s enable row level security', secured);
    execute format('alter table %s force row level security', secured);
    execute format(
      'create policy backup on %s to %I using (current_setting(''poruch.actor'', true) = ''backup'')',
      secured, current_user
    );
  end loop;
end $$;
