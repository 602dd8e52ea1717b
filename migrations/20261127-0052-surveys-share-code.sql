-- A class is shown one code, before its lesson and after it: the round after has the code of the round before.
alter table surveys.round drop constraint round_code_key;
create unique index round_code_once on surveys.round (code) where moment <> 'after';
create index round_code on surveys.round (code);
