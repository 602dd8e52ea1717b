-- What was asked at one meeting stands on that meeting's page at the desk.
create index question_source on promises.question (source_kind, source_id) where source_id is not null;
