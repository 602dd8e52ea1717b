-- What an import publishes is one choice of three: no area, those that our own export calls public, or all.
alter table areas.import_draft rename column publish to publishes_all;
alter table areas.import_draft add column publish text check (publish in ('no', 'as-exported', 'yes'));
update areas.import_draft set publish = case
  when publish_as_exported then 'as-exported'
  when publishes_all then 'yes'
  else 'no'
end;
alter table areas.import_draft
  alter column publish set not null,
  drop column publish_as_exported,
  drop column publishes_all;
