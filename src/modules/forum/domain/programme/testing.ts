import { acronymOf, eventSlug } from './programme-slugs.ts';
import type {
  Conference,
  Programme,
  ProgrammeDay,
  ProgrammeEvent,
  ProgrammeRoom,
} from './programme.ts';

const ZONE = 'Europe/Kyiv';
const FIRST_DAY = Temporal.PlainDate.from('2026-12-19');
const CHANGED = Temporal.Instant.from('2026-12-01T10:00:00Z');
const SITE = 'http://poruch.test/forum/2026';
/** From eleven in the morning to eight, half an hour each. */
const A_DAY = 18;
const TRACKS = [
  { slug: 'officers', name: 'Робота дільничних', color: '#1d4f8b' },
  { slug: 'communication', name: 'Спілкування з громадою' },
  { slug: '3-children', name: 'Робота з дітьми та вразливими групами' },
] as const;

/** A UUID for a number; `kind` keeps those of rooms, people and events apart. */
function guidOf(kind: number, number: number): string {
  return `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

const CONFERENCE: Conference = {
  acronym: acronymOf('Поруч', 2026),
  title: 'Форум інновацій у роботі поліції з громадою',
  description: 'Щорічний форум поліції та громад області.',
  url: SITE,
  language: 'uk',
  start: FIRST_DAY,
  end: FIRST_DAY,
  timeZone: ZONE,
  place: 'Бібліотека, вул. Прикладна, 49/51, Одеса',
  organiser: 'Оргкомітет форуму',
  isCancelled: false,
  slotMinutes: 5,
  tracks: TRACKS,
  rooms: [],
};

export function exampleEvent(id: number, given: Partial<ProgrammeEvent> = {}): ProgrammeEvent {
  const title = given.title ?? `Кава з поліцейським у селі Приклад-${id}`;
  const code = codeOf(id);
  return {
    id,
    guid: guidOf(1, id),
    code,
    slug: eventSlug(CONFERENCE.acronym, id, title),
    title,
    subtitle: 'Що змінилося за рік',
    kind: 'talk',
    track: TRACKS[id % TRACKS.length]?.name ?? '',
    language: 'uk',
    abstract: 'Дільничний офіцер розповість, як зустрічі без запису змінили село.',
    description: 'Скільки людей прийшло, про що питали й що було зроблено. '.repeat(8),
    start: startOf(0, 0),
    minutes: 30,
    room: 'Зал 1',
    persons: [personOf(id)],
    links: [{ url: `https://example.org/${id}?a=1&b="2"`, title: 'Докладніше <тут>' }],
    attachments: [{ url: `http://poruch.test/files/${id}.pdf`, title: 'Слайди' }],
    url: `${SITE}/talk/${code}`,
    feedbackUrl: `${SITE}/talk/${code}/feedback`,
    recordingUrl: undefined,
    revision: 1,
    changedAt: CHANGED,
    ...given,
  };
}

function codeOf(id: number): string {
  return id.toString(36).toUpperCase().padStart(6, '0');
}

function personOf(number: number): ProgrammeEvent['persons'][number] {
  return {
    id: number,
    guid: guidOf(2, number),
    code: codeOf(number),
    name: `Олена Зразкова-${number}`,
    publicName: `Олена Зразкова-${number}`,
    organisation: `Громада Приклад-${number % 40}`,
    biography: 'Дільнична офіцерка.',
  };
}

function roomOf(number: number): ProgrammeRoom {
  return {
    guid: guidOf(3, number),
    slug: `hall-${number}`,
    name: `Зал ${number}`,
    building: number % 2 === 0 ? 'Бібліотека' : '',
    seats: number % 3 === 0 ? undefined : 40,
  };
}

function startOf(day: number, halfHour: number): Temporal.ZonedDateTime {
  return FIRST_DAY.add({ days: day })
    .toZonedDateTime({ timeZone: ZONE, plainTime: '11:00' })
    .add({ minutes: halfHour * 30 });
}

/** A conference of that many talks, put into its rooms one after another, day by day. */
export function generatedProgramme(talks: number, roomCount: number): Programme {
  const rooms = Array.from({ length: roomCount }, (_, index) => roomOf(index + 1));
  const events = Array.from({ length: talks }, (_, index) => {
    const half = Math.floor(index / roomCount);
    const room = rooms[index % roomCount]?.name ?? '';
    return exampleEvent(index + 1, {
      room,
      start: startOf(Math.floor(half / A_DAY), half % A_DAY),
    });
  });
  return programmeOf(events, rooms);
}

/** Those events as a programme: by their days, rooms and times. */
export function programmeOf(
  events: readonly ProgrammeEvent[],
  rooms: readonly ProgrammeRoom[] = [roomOf(1)],
): Programme {
  const dates = [...new Set(events.map(({ start }) => start.toPlainDate().toString()))].sort();
  const days = (dates.length === 0 ? [FIRST_DAY.toString()] : dates).map((date, index) =>
    dayOf(Temporal.PlainDate.from(date), index + 1, events, rooms),
  );
  return {
    conference: { ...CONFERENCE, end: days.at(-1)?.date ?? FIRST_DAY, rooms },
    days,
    version: '3',
    publishedAt: CHANGED,
    cancelled: [],
  };
}

function dayOf(
  date: Temporal.PlainDate,
  index: number,
  events: readonly ProgrammeEvent[],
  rooms: readonly ProgrammeRoom[],
): ProgrammeDay {
  const ofDay = events.filter(({ start }) => start.toPlainDate().equals(date));
  return {
    index,
    date,
    start: date.toZonedDateTime({ timeZone: ZONE, plainTime: '11:00' }),
    end: date.toZonedDateTime({ timeZone: ZONE, plainTime: '20:00' }),
    rooms: rooms.map(({ name }) => ({
      name,
      events: ofDay.filter(({ room }) => room === name),
    })),
  };
}
