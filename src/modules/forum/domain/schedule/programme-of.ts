import type { OperatorLanguage, Said } from '#kernel/text/said.ts';
import type { Moments } from '#kernel/time/local-times.ts';
import type { WholeForum } from '../forum.ts';
import { acronymOf, eventSlug } from '../programme/programme-slugs.ts';
import type {
  Conference,
  DayRoom,
  Programme,
  ProgrammeDay,
  ProgrammeEvent,
  ProgrammeRoom,
} from '../programme/programme.ts';
import { type MaterialsById, NO_MATERIALS } from '../materials.ts';
import type { WholeTalk } from '../talk.ts';
import type { ProgrammeChange } from './changes.ts';
import type { TalksById } from './clash-facts.ts';
import { dayOf, daysOf } from './hours.ts';
import { minutesOf, type PublishedSlot } from './slot.ts';
import type { ProgrammeVersion } from './version.ts';

/** What is known of a programme that was published. */
export interface PublishedFacts {
  readonly forum: WholeForum;
  /** The newest first: the one that is in force, and those before it. */
  readonly versions: readonly [ProgrammeVersion, ...ProgrammeVersion[]];
  readonly slots: readonly PublishedSlot[];
  /** By earlier versions. */
  readonly cancelled: readonly (ProgrammeChange & { readonly version: ProgrammeVersion })[];
  readonly talks: TalksById;
  readonly materials: MaterialsById;
  /** Where whoever heard a talk says what they think of it, absolute, by its id. */
  readonly feedback: ReadonlyMap<string, string>;
}

/** For whom it is written. */
export interface Readers {
  readonly language: OperatorLanguage;
  readonly timeZone: string;
  /** Absolute, of a page of the forum: `/programme`. */
  readonly urlOf: (page: `/${string}` | '') => string;
}

/** Programs know talks by their numbers, and breaks by these. */
const FIRST_BREAK = 1_000_000;
const STEP_MINUTES = 5;

/** What was published, with everything that is said of its talks now. */
export function programmeOf(facts: PublishedFacts, readers: Readers): Programme {
  const { forum, versions, slots } = facts;
  const event = eventOf(facts, readers);
  const [held, off] = [true, false].map((wanted) =>
    slots.filter((slot) => takesPlace(facts, slot) === wanted).map(event),
  );
  const conference = conferenceOf(forum, readers, held ?? []);
  const rooms = conference.rooms.map(({ name }) => name);
  return {
    conference,
    days: daysOfEvents(forum, held ?? [], rooms, readers.timeZone),
    version: String(versions[0].number),
    publishedAt: versions[0].publishedAt,
    cancelled: [
      ...(off ?? []),
      ...facts.cancelled.flatMap(({ id, content, from, version }) => {
        if (!from) return [];
        return [event({ id, content, ...from, changedIn: version.number })];
      }),
    ],
  };
}

/** False for a withdrawn talk and in a cancelled forum, without waiting for the next published version. */
export function takesPlace(
  { forum, talks }: Pick<PublishedFacts, 'forum' | 'talks'>,
  { content }: PublishedSlot,
): boolean {
  if (forum.status === 'cancelled') return false;
  return content.kind === 'break' || talks.get(content.talkId)?.status === 'confirmed';
}

function conferenceOf(
  forum: WholeForum,
  { language, timeZone, urlOf }: Readers,
  events: readonly ProgrammeEvent[],
): Conference {
  const days = daysOf(forum, timeZone);
  const inWords = (said: Said) => wordsIn(language, said);
  return {
    acronym: acronymOf('poruch', forum.year),
    title: inWords(forum.title),
    description: inWords(forum.about),
    url: urlOf(''),
    language,
    start: days[0] ?? dayOf(forum.startsAt, timeZone),
    end: days.at(-1) ?? dayOf(forum.endsAt, timeZone),
    timeZone,
    place: [inWords(forum.venue), inWords(forum.address)].filter(Boolean).join(', '),
    organiser: inWords(forum.hosts),
    isCancelled: forum.status === 'cancelled',
    slotMinutes: STEP_MINUTES,
    tracks: forum.tracks.map(({ slug, name }) => ({ slug, name: inWords(name) })),
    rooms: roomsOf(forum, inWords, events),
  };
}

/** Besides its rooms the house itself, where something takes place in a room that is no more. */
function roomsOf(
  { id: house, rooms, venue }: WholeForum,
  inWords: (said: Said) => string,
  events: readonly ProgrammeEvent[],
): readonly ProgrammeRoom[] {
  const named = rooms.map(
    ({ id, slug, name, building, seats }): ProgrammeRoom => ({
      guid: id,
      slug,
      name: inWords(name),
      building,
      seats,
    }),
  );
  const whole = inWords(venue);
  const isNeeded =
    events.some(({ room }) => room === whole) && !named.some(({ name }) => name === whole);
  if (!isNeeded) return named;
  return [...named, { guid: house, slug: 'venue', name: whole, building: '', seats: undefined }];
}

function eventOf(facts: PublishedFacts, readers: Readers): (slot: PublishedSlot) => ProgrammeEvent {
  const { forum, versions, talks } = facts;
  const acronym = acronymOf('poruch', forum.year);
  const publishedAt = new Map(versions.map((version) => [version.number, version.publishedAt]));
  const tracks = new Map(forum.tracks.map(({ id, name }) => [id, name]));
  return (slot) => {
    const { content } = slot;
    const talk = content.kind === 'talk' ? talks.get(content.talkId) : undefined;
    const materials = (talk && facts.materials.get(talk.id)) ?? NO_MATERIALS;
    const track = talk?.trackId && tracks.get(talk.trackId);
    const said = talk
      ? saidOfTalk(talk, readers)
      : saidOfBreak(content.kind === 'break' ? content : NOTHING, readers);
    return {
      ...said,
      guid: slot.id,
      slug: eventSlug(acronym, said.id, said.title),
      track: track ? wordsIn(readers.language, track) : '',
      start: slot.startsAt.toZonedDateTimeISO(readers.timeZone),
      minutes: minutesOf(slot),
      room: roomOf(forum, slot, readers.language),
      links: materials.links,
      attachments: [],
      // A talk is known by the same id in every version; breaks are in no survey.
      feedbackUrl: facts.feedback.get(slot.id),
      recordingUrl: materials.recordingUrl,
      revision: slot.changedIn + forum.revision,
      changedAt: changedAt(forum, publishedAt.get(slot.changedIn) ?? versions[0].publishedAt),
    };
  };
}

/** A forum that was cancelled, or reinstated, changed all its events at that moment. */
function changedAt(forum: WholeForum, published: Temporal.Instant): Temporal.Instant {
  if (forum.revision === 0) return published;
  return Temporal.Instant.compare(forum.changedAt, published) > 0 ? forum.changedAt : published;
}

const NOTHING = { number: 0, title: { uk: '', en: '' } } as const;

function saidOfTalk(talk: WholeTalk, { urlOf }: Readers) {
  const { number, code, title, kind, language, abstract, description } = talk;
  return {
    id: number,
    code,
    title,
    subtitle: '',
    kind,
    language,
    abstract,
    description,
    url: urlOf(`/talk/${code}`),
    // Whoever was named by a colleague and has not agreed yet is named by nobody.
    persons: talk.speakers
      .filter(({ state }) => state === 'agreed')
      .map((speaker) => ({
        id: speaker.number,
        guid: speaker.id,
        code: speaker.code,
        name: speaker.name,
        publicName: speaker.name,
        organisation: speaker.organisation,
        biography: speaker.bio,
      })),
  };
}

function saidOfBreak(
  { number, title }: { readonly number: number; readonly title: Said },
  { language, urlOf }: Readers,
) {
  return {
    id: FIRST_BREAK + number,
    code: undefined,
    title: wordsIn(language, title),
    subtitle: '',
    kind: 'break' as const,
    language: title.en === '' ? ('uk' as const) : language,
    abstract: '',
    description: '',
    url: urlOf('/programme'),
    persons: [],
  };
}

/** What is in all rooms stands in the first one, once; of a room that is no more only the house is known. */
function roomOf(
  { rooms, venue }: WholeForum,
  { content, roomId }: PublishedSlot,
  language: OperatorLanguage,
): string {
  const isEverywhere = content.kind === 'break' && roomId === undefined;
  const room = isEverywhere ? rooms[0] : rooms.find(({ id }) => id === roomId);
  return wordsIn(language, room?.name ?? venue);
}

function daysOfEvents(
  forum: WholeForum,
  events: readonly ProgrammeEvent[],
  rooms: readonly string[],
  timeZone: string,
): readonly ProgrammeDay[] {
  const byDay = Map.groupBy(events, ({ start }) => start.toPlainDate().toString());
  const days = new Set([...daysOf(forum, timeZone).map(String), ...byDay.keys()]);
  return [...days].sort().map((date, index) => {
    const ofDay = byDay.get(date) ?? [];
    const day = Temporal.PlainDate.from(date);
    const bounds = boundsOf(forum, day, ofDay, timeZone);
    return { index: index + 1, date: day, ...bounds, rooms: dayRooms(ofDay, rooms) };
  });
}

/** The hours of the forum, which its first day and its last share; earlier and later where something takes place then. */
function boundsOf(
  { startsAt, endsAt }: Moments,
  day: Temporal.PlainDate,
  events: readonly ProgrammeEvent[],
  timeZone: string,
): Pick<ProgrammeDay, 'start' | 'end'> {
  const [opens, closes] = [startsAt, endsAt].map((moment) =>
    day.toZonedDateTime({
      timeZone,
      plainTime: moment.toZonedDateTimeISO(timeZone).toPlainTime(),
    }),
  );
  const all = events.flatMap(({ start, minutes }) => [start, start.add({ minutes })]);
  const sorted = [...all, ...(opens && closes ? [opens, closes] : [])].sort(
    Temporal.ZonedDateTime.compare,
  );
  const [start = day.toZonedDateTime(timeZone)] = sorted;
  return { start, end: sorted.at(-1) ?? start };
}

function dayRooms(events: readonly ProgrammeEvent[], rooms: readonly string[]): readonly DayRoom[] {
  const byRoom = Map.groupBy(events, ({ room }) => room);
  return rooms.flatMap((name) => {
    const ofRoom = byRoom.get(name);
    return ofRoom ? [{ name, events: ofRoom }] : [];
  });
}

export function wordsIn(language: OperatorLanguage, said: Said): string {
  return language === 'en' && said.en !== '' ? said.en : said.uk;
}
