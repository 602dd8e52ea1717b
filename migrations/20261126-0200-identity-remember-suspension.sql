-- By which role somebody was shut out, and where that role holds (null: everywhere): whoever lets them in again must
-- reach as far. Areas are a higher module's tables, so their ids are not references here. `system` is the keeper of the
-- installation, who also stands for whoever it was before anybody wrote it down.
alter table identity.account
  add suspended_as text check (suspended_as in ('system', 'administrator', 'coordinator', 'police-head')),
  add suspended_in uuid;
set local poruch.actor = 'backup';
update identity.account set suspended_as = 'system' where status = 'suspended';
alter table identity.account
  add check ((status = 'suspended') = (suspended_as is not null)),
  add check (suspended_in is null or suspended_as is not null);
