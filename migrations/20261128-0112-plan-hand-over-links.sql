-- Where somebody has no address, or the installation writes no mail, whoever keeps the plan hands the link over.
alter table plan.answerable_contact
  alter column email drop not null,
  add check (part in ('owner', 'deputy')),
  add check (email is not null or code_hash is not null);
