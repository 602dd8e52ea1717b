-- Whoever organises a forum keeps its doors, too.
alter policy door_read on attendance.sign_up using (
  exists (
    select from attendance.gathering where id = gathering_id and (
      identity.reaches(
        area_id, array['assistant', 'coordinator', 'district-officer', 'forum-organiser', 'police-head']
      )
      or attendance.is_given(
        leader_ids,
        array[
          'assistant', 'coordinator', 'course-leader', 'district-officer', 'forum-organiser', 'police-head',
          'school-officer', 'volunteer'
        ]
      )
    )
  )
);
alter policy door_read on attendance.scan using (
  exists (
    select from attendance.gathering where id = gathering_id and (
      identity.reaches(
        area_id, array['assistant', 'coordinator', 'district-officer', 'forum-organiser', 'police-head']
      )
      or attendance.is_given(
        leader_ids,
        array[
          'assistant', 'coordinator', 'course-leader', 'district-officer', 'forum-organiser', 'police-head',
          'school-officer', 'volunteer'
        ]
      )
    )
  )
);
alter policy door_keep on attendance.scan with check (
  account_id = identity.actor_id() and exists (
    select from attendance.gathering where id = gathering_id and (
      identity.reaches(
        area_id, array['assistant', 'coordinator', 'district-officer', 'forum-organiser', 'police-head']
      )
      or attendance.is_given(
        leader_ids,
        array[
          'assistant', 'coordinator', 'course-leader', 'district-officer', 'forum-organiser', 'police-head',
          'school-officer', 'volunteer'
        ]
      )
    )
  )
);
