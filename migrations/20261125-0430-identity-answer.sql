-- Two questions about colleagues whose rows whoever asks may not see: asked as the installation itself, and
-- answered with no more than this. (A function cannot carry a setting of our own in its definition: PostgreSQL
-- leaves that to superusers.)

-- The name of who gave a role, or decided: it is shown beside what they did, and nothing else of them is.
create function identity.name_of(wanted uuid) returns text
language plpgsql stable
as $$
declare
  asks text := current_setting('poruch.actor', true);
  answer text;
begin
  perform set_config('poruch.actor', 'system', true);
  select name into answer from identity.account where id = wanted;
  perform set_config('poruch.actor', coalesce(asks, ''), true);
  return answer;
end $$;

-- Whether the installation would still have somebody who keeps all of it, without this account.
create function identity.has_another_administrator(but uuid) returns boolean
language plpgsql volatile
as $$
declare
  asks text := current_setting('poruch.actor', true);
  answer boolean;
begin
  perform set_config('poruch.actor', 'system', true);
  answer := exists (
    select from identity.role_grant as held
      join identity.account on account.id = held.account_id
    where held.role = 'administrator' and held.area_id is null and held.revoked_at is null
      and held.ends_on is null and account.status = 'active' and account.id <> but
  );
  perform set_config('poruch.actor', coalesce(asks, ''), true);
  return answer;
end $$;
