-- What comes otherwise than with our form is entered at the desk: the ways that an office tells apart. Nothing could be
-- entered before, so no row says «paper».
alter table appeals.appeal drop constraint appeal_way_check;
alter table appeals.appeal add constraint appeal_way_check
  check (way in ('page', 'post', 'handed-in', 'email', 'spoken'));
-- Of a reception the author may be told by word of mouth (Law 393/96-ВР, article 22).
alter table appeals.appeal drop constraint appeal_answer_way_check;
alter table appeals.appeal add constraint appeal_answer_way_check
  check (answer_way in ('page', 'email', 'post', 'in-person'));
-- It may have come earlier than somebody wrote it down. Null: with our form, at once.
alter table appeals.appeal add column entered_at timestamptz;
