-- A keyed hash of the network that put it up, until it is sent, so that none can take the room of all. Unknown for those of today.
alter table appeals.file add column network uuid check (network is null or state = 'unsent');
create index file_network on appeals.file (network, uploaded_at) where network is not null;
