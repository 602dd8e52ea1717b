-- Somebody of the media may do several things at one forum.
alter table forum.accreditation drop constraint accreditation_work_check;
alter table forum.accreditation alter column work type text[] using array[work];
alter table forum.accreditation add constraint accreditation_work_check
  check (work <@ array['text', 'photo', 'video', 'sound'] and cardinality(work) between 1 and 4);
