/** The last migration of the first version that anybody could have data in. */
export const FIRST_SCHEMA = '20261125-0125-platform-rate-limit-create';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [OBLAST, VILLAGE, BEAT, STATION, OFFICER, DEPUTY] = [1, 2, 3, 4, 5, 6].map(id);

/** A row in every table of the first schema, as a running installation had them. */
export const FIRST_SCHEMA_ROWS = `
  insert into areas.area (id, kind, code, name, slug, parent_id, status, origin, changed_at) values
    ('${OBLAST}', 'oblast', 'UA51000000000030770', 'Одеська область', 'odeska', null, 'public', 'import', now()),
    ('${VILLAGE}', 'settlement', null, 'Лиман', 'lyman', '${OBLAST}', 'public', 'import', now()),
    ('${BEAT}', 'beat', null, 'Лиманська дільниця', 'lymanska', '${OBLAST}', 'draft', 'made', now());
  insert into areas.name values ('${VILLAGE}', 'Колишнє', 'former', 'uk');
  insert into areas.former_slug values ('lyman-old', '${VILLAGE}');
  insert into areas.boundary (id, area_id, shape, fingerprint, vertices, inner_lon, inner_lat, source, valid_from)
    values ('${id(20)}', '${BEAT}', '\\x00', 'f', 4, 29.2, 45.5, 'map.geojson', now());
  insert into areas.beat_settlement values ('${BEAT}', '${VILLAGE}');
  insert into areas.place (id, kind, name, import_key, settlement_id, origin)
    values ('${id(21)}', 'street', 'вулиця Миру', 'street/миру', '${VILLAGE}', 'import');
  insert into organisations.organisation (id, kind, slug, name, import_key, area_id, phones, origin, changed_at)
    values ('${STATION}', 'station', 'viddil', 'Відділ', 'station:#1', '${VILLAGE}', '{102}', 'import', now());
  insert into organisations.served_area values ('${STATION}', '${OBLAST}');
  insert into officers.officer (id, slug, badge_number, name, kind, phones, station_id, photo_id, photo_consent_on,
    origin, changed_at) values
    ('${OFFICER}', 'olena', '0012345', 'Олена Зразкова', 'community', '{+380670000000}', '${STATION}', '${id(22)}',
      '2026-11-20', 'import', now()),
    ('${DEPUTY}', 'petro', '0012346', 'Петро Вигаданий', 'district', '{}', null, null, null, 'import', now());
  insert into officers.former_slug values ('olena-old', '${OFFICER}');
  insert into officers.assignment values ('${id(23)}', '${OFFICER}', '${BEAT}', '2025-03-12', null);
  insert into officers.absence values ('${id(24)}', '${OFFICER}', '${DEPUTY}', '2026-11-25', '2026-11-30');
  insert into officers.reception (id, officer_id, area_id, place, weekday, starts_at, ends_at, time_zone)
    values ('${id(25)}', '${OFFICER}', '${VILLAGE}', 'старостат', 3, '14:00', '17:00', 'Europe/Kyiv');
  insert into officers.card_issue (id, officer_id, subject, note, body_fingerprint, created_at)
    values ('${id(26)}', '${OFFICER}', 'phone', 'Не відповідає', 'f', now()),
      ('${id(27)}', '${OFFICER}', 'hours', '', 'g', now());
  update officers.card_issue set status = 'handled', handled_at = now() where id = '${id(27)}';
  insert into audit.entry (id, actor_kind, actor_id, action, thing_kind, happened_at)
    values ('${id(28)}', 'system', 'command-line', 'officer.import', 'officer', now());
  insert into platform.event (id, type, subject, happened_at) values ('${id(29)}', 'officer.changed', '{}', now());
  insert into platform.event_handler values ('a-handler', '{officer.changed}');
  insert into platform.event_delivery (event_id, handler, urgent, due_at)
    values ('${id(29)}', 'a-handler', false, now());
  insert into platform.rate_limit values ('hash', 3, 1);
`;
