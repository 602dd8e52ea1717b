-- A forum that is taken away takes along what hangs on it, and a room its sessions: without these each row of the table is
-- looked at. By the second the earlier sessions of a room are found, too.
create index attachment_forum on forum.attachment (forum_id);
create index live_session_of_room on forum.live_session (room_id, opened_at desc);
create index decision_forum on forum.decision (forum_id);
