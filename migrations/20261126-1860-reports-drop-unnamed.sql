-- Each report paid for it, and the one nightly look finds open reports by `report_open` as well.
drop index reports.report_unnamed;
