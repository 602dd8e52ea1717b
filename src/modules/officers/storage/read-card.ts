import type { AreaId, OfficerId } from '#kernel/ids.ts';
import type { Database, BatchedStatement } from '#platform/database/database.ts';
import type { Absence, OfficerCard } from '../domain/officer-card.ts';
import type { Officer, Reception } from '../domain/officer.ts';
import { type OfficerRow, parseOfficer } from './officer-row.ts';

/** The officer, whatever changed last about her, and what holds on one day: one question to the database. */
export interface StoredCard extends OfficerCard {
  readonly changedAt: Temporal.Instant;
}

/**
 * The hot path: planned once a connection, answered from four index look-ups a card. A deputy who left is
 * nobody's deputy any more. One column of JSON: seventeen cost the driver twice the time.
 */
const CARDS: BatchedStatement = {
  name: 'officer-cards',
  text: `
select (select to_json(card) from (
  select o.id, o.slug, o.badge_number, o.name, o.name_en, o.kind, o.word_form, o.rank, o.languages, o.phones,
    o.email, o.messengers, o.station_id, o.photo_id, o.checked_on, o.left_on, o.changed_at,
    (select json_agg(json_build_array(a.area_id, a.starts_on, a.ends_on) order by a.starts_on, a.id)
      from officers.assignment a
      where a.officer_id = o.id and a.starts_on <= asked.day and (a.ends_on is null or a.ends_on >= asked.day)
    ) as assignments,
    (select json_agg(json_build_array(r.area_id, r.place, r.place_en, r.weekday, to_char(r.starts_at, 'HH24:MI'),
        to_char(r.ends_at, 'HH24:MI'), r.note) order by r.weekday, r.starts_at)
      from officers.reception r where r.officer_id = o.id
    ) as receptions,
    (select json_build_array(x.starts_on, x.ends_on, d.id, d.slug, d.name, d.name_en, d.kind, d.word_form, d.phones)
      from officers.absence x
        left join officers.officer d on d.id = x.deputy_id and (d.left_on is null or d.left_on > asked.day)
      where x.officer_id = o.id and x.starts_on <= asked.day and x.ends_on >= asked.day
      order by x.ends_on desc limit 1
    ) as absence
  from officers.officer o where o.slug = asked.slug
) as card) as answer
from rows from (json_to_recordset($1) as (slug text, day date)) with ordinality as asked(slug, day, place)
order by asked.place`,
};

/** Days and instants are text in JSON. */
interface CardRow extends Omit<OfficerRow, 'checked_on' | 'left_on'> {
  readonly checked_on: string | null;
  readonly left_on: string | null;
  readonly changed_at: string;
  readonly assignments: AssignmentCells[] | null;
  readonly receptions: ReceptionCells[] | null;
  readonly absence: AbsenceCells | null;
}

type AssignmentCells = readonly [areaId: string, startsOn: string, endsOn: string | null];
type ReceptionCells = readonly [
  areaId: string | null,
  place: string,
  placeEn: string | null,
  weekday: number,
  startsAt: string,
  endsAt: string,
  note: string | null,
];
type AbsenceCells = readonly [
  startsOn: string,
  endsOn: string,
  id: string | null,
  slug: string,
  name: string,
  nameEn: string | null,
  kind: Officer['kind'],
  wordForm: Officer['wordForm'],
  phones: string[],
];

export async function readCard(
  database: Database,
  slug: string,
  day: Temporal.PlainDate,
): Promise<StoredCard | undefined> {
  const row = await database.readBatched(CARDS, { slug, day });
  return row === null ? undefined : parseCard(row as CardRow);
}

function parseCard(row: CardRow): StoredCard {
  const { leftOn, ...officer } = parseOfficer({
    ...row,
    checked_on: parseDay(row.checked_on),
    left_on: parseDay(row.left_on),
  });
  return {
    officer,
    assignments: (row.assignments ?? []).map(([areaId, startsOn, endsOn]) => ({
      areaId: areaId as AreaId,
      startsOn: Temporal.PlainDate.from(startsOn),
      endsOn: endsOn === null ? undefined : Temporal.PlainDate.from(endsOn),
    })),
    receptions: (row.receptions ?? []).map(parseReception),
    absence: row.absence === null ? undefined : parseAbsence(row.absence),
    leftOn,
    changedAt: Temporal.Instant.from(row.changed_at),
  };
}

function parseDay(text: string | null): Temporal.PlainDate | null {
  return text === null ? null : Temporal.PlainDate.from(text);
}

function parseReception(cells: ReceptionCells): Reception {
  const [areaId, place, placeEn, weekday, startsAt, endsAt, note] = cells;
  return {
    areaId: (areaId as AreaId | null) ?? undefined,
    place,
    placeEn: placeEn ?? undefined,
    weekday,
    startsAt,
    endsAt,
    note: note ?? undefined,
  };
}

function parseAbsence(cells: AbsenceCells): Absence {
  const [startsOn, endsOn, id, slug, name, nameEn, kind, wordForm, phones] = cells;
  return {
    startsOn: Temporal.PlainDate.from(startsOn),
    endsOn: Temporal.PlainDate.from(endsOn),
    deputy:
      id === null
        ? undefined
        : { id: id as OfficerId, slug, name, nameEn: nameEn ?? undefined, kind, wordForm, phones },
  };
}
