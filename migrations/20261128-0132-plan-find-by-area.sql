-- Whether an area may be taken away asks for its plans; they are unique by year and area, which does not find them by area alone.
create index plan_area on plan.plan (area_id);
