-- The app tells after the commit that there are events: a transaction that notifies holds a lock of the whole
-- server until it is on the disk, so no two changes could be written together.
drop trigger announce on platform.event;
drop function platform.announce_event();
