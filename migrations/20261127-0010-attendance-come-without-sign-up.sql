-- Whoever wants to comes, and is counted at the door: nobody signs up. Those who did before it became so keep their tickets.
alter table attendance.gathering add column without_sign_up boolean not null default false;
