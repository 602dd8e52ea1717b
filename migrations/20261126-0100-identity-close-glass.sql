-- What two people opened for somebody is open while they hold a role there by which they may ask for it: one that
-- was taken back, or came to its last day, takes it along at once. The roles are those of break-glass.ask; a test
-- compares them.
create or replace function identity.opened(place uuid, class text) returns boolean language plpgsql stable
as $$
begin
  return identity.reaches(
    place, array['coordinator', 'district-officer', 'duty-officer', 'police-head', 'shift-lead']
  ) and exists (
    with recursive above (id, parent_id) as (
      select id, parent_id from areas.area where id = place
      union
      select area.id, area.parent_id from areas.area join above on area.id = above.parent_id
    )
    select from identity.break_glass
    where asked_by = identity.actor_id() and decision = 'opened' and data_class = class
      and ends_at > identity.moment() and area_id in (select id from above)
  );
end $$;
