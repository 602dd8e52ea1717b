-- Besides all areas of a file and none, an import may publish those that our own export calls public.
alter table areas.import_draft
  add column publish_as_exported boolean not null default false,
  add check (not (publish and publish_as_exported));
