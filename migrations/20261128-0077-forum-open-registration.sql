-- From when people sign up; null: as soon as everybody reads of the forum.
alter table forum.registration add column opens_at timestamptz;
