-- A beat and the settlements that it answers for are neighbours in the tree of areas. What two people open in a beat is
-- open in those settlements, too: which ones was settled when it was asked for.
alter table identity.break_glass add also_in uuid[] not null default '{}';

-- It stays open while its holder has a role, where it was asked for, by which they may ask. The roles are those of
-- break-glass.ask; a test compares them.
create or replace function identity.opened(place uuid, class text) returns boolean language plpgsql stable
as $$
begin
  return exists (
    select from identity.break_glass
    where asked_by = identity.actor_id() and decision = 'opened' and data_class = class
      and ends_at > identity.moment()
      and array_prepend(area_id, also_in) && array(select areas.chain(place))
      and identity.reaches(
        area_id, array['coordinator', 'district-officer', 'duty-officer', 'police-head', 'shift-lead']
      )
  );
end $$;

create or replace function identity.recognise(
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
        select json_agg(json_build_object('dataClass', data_class, 'areaId', place, 'endsAt', ends_at,
          'askedIn', array(select areas.chain(area_id))))
        from identity.break_glass
          cross join lateral unnest(array_prepend(area_id, also_in)) as place
        where asked_by = account.id and decision = 'opened' and ends_at > moment
      ), '[]')
    from identity.session
      join identity.account on account.id = session.account_id
    where session.token_hash = token and session.created_at > begun_after
      and session.seen_at > seen_after and account.status = 'active';
  perform set_config('poruch.actor', coalesce(asks, ''), true);
end $$;
