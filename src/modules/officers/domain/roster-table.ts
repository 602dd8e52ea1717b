import type { AreaId, OrganisationId } from '#kernel/ids.ts';
import type { WrittenTable } from '#platform/csv/write-table.ts';
import type { Reception } from './officer.ts';
import type { KnownAssignment, KnownOfficer } from './roster-entry.ts';

/** How areas and stations are named in a file: by the last part of their page's address. */
export interface Names {
  readonly area: (id: AreaId) => string | undefined;
  readonly station: (id: OrganisationId) => string | undefined;
}

const HEADINGS = [
  'жетон',
  "прізвище та ім'я",
  'name en',
  'посада',
  'форма',
  'звання',
  'телефон',
  'пошта',
  'telegram',
  'viber',
  'whatsapp',
  'signal',
  'мови',
  'відділення',
  'дільниця',
  'закріплено з',
  'закріплено до',
  'прийом',
  'прийом англійською',
  'перевірено',
  'вибув',
];

/** A roster that `importRoster` takes back: a line for each assignment, the first with all else. */
export function rosterTable(officers: readonly KnownOfficer[], names: Names): WrittenTable {
  return { headings: HEADINGS, rows: officers.flatMap((officer) => linesOf(officer, names)) };
}

function linesOf(officer: KnownOfficer, names: Names): readonly (readonly string[])[] {
  const [first, ...more] = officer.assignments;
  const rest = more.map((assignment) => [
    officer.badgeNumber,
    ...Array<string>(13).fill(''),
    ...assignmentCells(assignment, names),
    ...Array<string>(4).fill(''),
  ]);
  return [firstLine(officer, first, names), ...rest];
}

function firstLine(
  officer: KnownOfficer,
  assignment: KnownAssignment | undefined,
  names: Names,
): readonly string[] {
  const { messengers, receptions, stationId } = officer;
  const cells = [
    officer.badgeNumber,
    officer.name,
    officer.nameEn,
    officer.kind,
    officer.wordForm,
    officer.rank,
    officer.phones.join('; '),
    officer.email,
    messengers.telegram,
    messengers.viber,
    messengers.whatsapp,
    messengers.signal,
    officer.languages.join(', '),
    stationId && names.station(stationId),
    ...(assignment ? assignmentCells(assignment, names) : ['', '', '']),
    receptions.map(receptionText).join('; '),
    englishPlaces(receptions),
    officer.checkedOn?.toString(),
    officer.leftOn?.toString(),
  ];
  return cells.map((cell) => cell ?? '');
}

function assignmentCells({ areaId, startsOn, endsOn }: KnownAssignment, names: Names) {
  return [names.area(areaId) ?? '', startsOn.toString(), endsOn?.toString() ?? ''];
}

/** One for each reception, as the import counts them; nothing where none has an English place. */
function englishPlaces(receptions: readonly Reception[]): string {
  const places = receptions.map(({ placeEn }) => placeEn ?? '');
  return places.some((place) => place !== '') ? places.join('; ') : '';
}

const WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'нд'];

/** «ср 14:00–17:00 Білолісся, старостат, вул. Миру, 4». */
function receptionText({ weekday, startsAt, endsAt, place }: Reception): string {
  return `${WEEKDAYS[weekday - 1] ?? ''} ${startsAt}–${endsAt} ${place}`;
}
