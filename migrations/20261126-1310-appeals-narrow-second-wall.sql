-- The second wall, where it was wider than the rights that it stands behind: whoever read an appeal could rewrite and
-- delete its steps, and whom it was given to read it without any role.

-- Whether the officer who handles it is whoever asks, still with the role that handles what it is given.
create or replace function appeals.is_given(given_to uuid) returns boolean language plpgsql stable
as $$
begin
  return exists (
    select from officers.officer where id = given_to and account_id = identity.actor_id()
  ) and identity.holds(array['district-officer']);
end $$;

-- A step is written once, in one's own name, by whoever may make one.
drop policy seen on appeals.step;
create policy seen on appeals.step for select using (appeals.is_seen(appeal_id));
create policy appeal_handle on appeals.step for insert with check (
  account_id = identity.actor_id() and exists (
    select from appeals.appeal
    where id = appeal_id
      and (identity.reaches(area_id, array['coordinator', 'police-head']) or appeals.is_given(officer_id))
  )
);
