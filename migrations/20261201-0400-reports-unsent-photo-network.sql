-- A keyed hash of the network that put it up, so that none can take the room of all. Unknown for those of today.
alter table reports.unsent_photo add column network uuid;
create index unsent_photo_network on reports.unsent_photo (network, uploaded_at);
