-- Another time and another place are told in one letter, `moved-and-relocated/3`.
alter table attendance.told drop constraint told_what_check;
alter table attendance.told add constraint told_what_check check (what ~ '^[a-z]+(-[a-z]+)*/\d+$');
