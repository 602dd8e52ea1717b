-- A vote holds its question until it is kept, so that whoever closes the session counts it; where nothing is counted for it
-- any more it is refused. Here, since votes of many telephones are written by one statement, which answers none of them.
create function forum.hold_supported() returns trigger language plpgsql
as $$
begin
  perform from forum.live_question
    where id = new.question_id and status in ('shown', 'reading') for share;
  if not found then
    raise exception 'nothing is counted for this question any more'
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  return new;
end $$;
create trigger holds_supported before insert on forum.live_vote
  for each row execute function forum.hold_supported();
