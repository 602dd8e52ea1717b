-- What is typed from a board in the hall instead of a whole address: six characters that are not mistaken for one
-- another. They say a number, and each number but one time: mixed by a factor that shares no divisor with 15, so that
-- meetings of one evening do not look alike.
create sequence meetings.code_number;
create function meetings.new_code() returns text language plpgsql volatile
as $$
declare
  letters constant text := '23456789CHKMPTX';
  rest bigint := (nextval('meetings.code_number') * 4801387) % 11390625;
  code text := '';
begin
  for place in 1..6 loop
    code := code || substr(letters, (rest % 15)::integer + 1, 1);
    rest := rest / 15;
  end loop;
  return code;
end $$;
alter table meetings.meeting add column code text not null default meetings.new_code()
  unique check (code ~ '^[2-9CHKMPTX]{6}$');
