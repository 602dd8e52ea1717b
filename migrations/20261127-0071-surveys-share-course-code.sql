-- Those of a course are given one code for the whole year, as a class is: each later round of a series has the code of its
-- first.
drop index surveys.round_code_once;
create unique index round_code_once on surveys.round (code) where moment in ('once', 'before', 'start');
