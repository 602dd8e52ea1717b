-- Whoever organises a forum leads what is asked about its talks, and reads what was answered.
drop policy survey_answer_read on surveys.sheet;
create policy survey_answer_read on surveys.sheet for select using (
  exists (
    select from surveys.round
    where round.id = round_id and (
      identity.reaches(round.area_id, array['coordinator', 'police-head'])
      or surveys.is_given(
        round.id,
        array['coordinator', 'course-leader', 'district-officer', 'forum-organiser', 'police-head', 'school-officer']
      )
    )
  )
);
