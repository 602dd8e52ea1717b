-- How a role was given must outlive the accounts of the people who gave it: an erased giver left the same null as the
-- command line of the installation, and an erased second person made a role of two look like a role of one.
alter table identity.role_grant
  add given_by text not null default 'person' check (given_by in ('person', 'two-people', 'installation'));

select set_config('poruch.actor', 'system', true);

-- The journal says who gave each role. A role without an entry, whose giver is gone, counts as given by one person.
update identity.role_grant set given_by = 'two-people' where confirmed_by is not null;
update identity.role_grant as given
set given_by = case
  when entry.actor_kind = 'system' then 'installation'
  when entry.detail ? 'asked' then 'two-people'
  else 'person'
end
from audit.entry as entry
where entry.action = 'role.grant' and entry.thing_kind = 'account' and entry.thing_id = given.account_id::text
  and entry.detail ->> 'grant' = given.id::text;
