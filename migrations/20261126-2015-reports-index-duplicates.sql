-- What was closed as the same as a report is asked for with each look at it.
create index report_duplicate on reports.report (duplicate_of) where duplicate_of is not null;
