-- An account that is gone takes with it what is its own. What it did to others' stays, without its number there:
-- the journal knows who it was.
alter table identity.role_grant
  drop constraint role_grant_granted_by_fkey,
  drop constraint role_grant_revoked_by_fkey,
  add foreign key (granted_by) references identity.account (id) on delete set null,
  add foreign key (revoked_by) references identity.account (id) on delete set null;
alter table identity.invitation
  drop constraint invitation_created_by_fkey,
  add foreign key (created_by) references identity.account (id) on delete set null;
alter table identity.break_glass
  drop constraint break_glass_asked_by_fkey,
  drop constraint break_glass_decided_by_fkey,
  add foreign key (asked_by) references identity.account (id) on delete cascade,
  add foreign key (decided_by) references identity.account (id) on delete set null;
