-- The installation opens one, too: of its demonstration community.
alter table surveys.round alter column opened_by drop not null;
