-- What was promised and asked at one meeting stands on that meeting's page.
create index promise_source on promises.promise (source_kind, source_id) where source_id is not null;
create index published_question_source on promises.published_question (source_kind, source_id)
  where source_id is not null;
