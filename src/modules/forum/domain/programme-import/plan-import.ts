import { MAX_ROOMS, MAX_TRACKS, type WholeForum } from '../forum.ts';
import { dayOf } from '../schedule/hours.ts';
import type { ImportedEvent, Mended, NumberedEvent, RefusedEvent } from './imported-event.ts';
import { type ImportGround, mendEvent } from './mend-event.ts';
import type { FileDays } from './programme-draft.ts';
import type { RawProgramme } from './raw-programme.ts';
import { timesOf } from './times-of.ts';

/** Event by event what a file would become. Each of its events stands in one of the three. */
export interface PlannedProgramme {
  readonly taken: readonly ImportedEvent[];
  readonly refused: readonly RefusedEvent[];
  /** Taken from an earlier file: nothing becomes of them. */
  readonly known: readonly NumberedEvent[];
  /** As the file calls them; the forum has none of these names. */
  readonly newRooms: readonly string[];
  readonly newTracks: readonly string[];
}

export interface PlanGround {
  readonly forum: Pick<WholeForum, 'startsAt' | 'endsAt' | 'rooms' | 'tracks'>;
  readonly timeZone: string;
  readonly days: FileDays;
  readonly isKnown: (key: string) => boolean;
}

/** Of the forum, where an event says none. */
const LANGUAGE = 'uk';

export function planImport(ground: PlanGround, programme: RawProgramme): PlannedProgramme {
  const { forum, isKnown } = ground;
  const rooms = names(forum.rooms, MAX_ROOMS);
  const tracks = names(forum.tracks, MAX_TRACKS);
  const mending = groundOf(ground, programme);
  const met = new Set<string>();
  const taken: ImportedEvent[] = [];
  const refused: RefusedEvent[] = [];
  const known: NumberedEvent[] = [];
  for (const [index, event] of programme.events.entries()) {
    const numbered = { number: index + 1, title: event.title };
    const mended = mendEvent(mending, event, numbered.number);
    if (!mended.ok) refused.push({ ...numbered, why: mended.refusal });
    else if (met.has(mended.value.key)) refused.push({ ...numbered, why: 'twice' });
    else if (isKnown(mended.value.key)) known.push(numbered);
    else taken.push(withNames(mended.value, rooms, tracks));
    if (mended.ok) met.add(mended.value.key);
  }
  return { taken, refused, known, newRooms: rooms.fresh, newTracks: tracks.fresh };
}

function groundOf(
  { forum: { startsAt, endsAt }, timeZone, days }: PlanGround,
  programme: RawProgramme,
): ImportGround {
  const movedBy = days === 'move' ? daysApart(programme, startsAt, timeZone) : 0;
  return {
    timeZone,
    fileZone: programme.timeZone,
    language: LANGUAGE,
    startsAt,
    endsAt,
    movedBy,
  };
}

/** From the first day of the file to the first day of the forum. */
function daysApart(
  { events, timeZone: fileZone }: RawProgramme,
  startsAt: Temporal.Instant,
  timeZone: string,
): number {
  const days = events.flatMap((event) => {
    const times = timesOf(event, fileZone, timeZone);
    return typeof times === 'string' ? [] : [times.start.toPlainDate()];
  });
  const [first] = days.sort(Temporal.PlainDate.compare);
  return first ? first.until(dayOf(startsAt, timeZone)).total('days') : 0;
}

/** Names that are there, and those that come in addition while there is room for them. */
interface Names {
  readonly fresh: string[];
  /** Undefined where there is room for no more. */
  readonly take: (name: string) => string | undefined;
}

function names(
  there: readonly { readonly name: { readonly uk: string; readonly en: string } }[],
  most: number,
): Names {
  const fresh: string[] = [];
  const known = new Set(there.flatMap(({ name }) => [nameKey(name.uk), nameKey(name.en)]));
  const take = (name: string) => {
    if (known.has(nameKey(name))) return name;
    if (there.length + fresh.length >= most) return undefined;
    known.add(nameKey(name));
    fresh.push(name);
    return name;
  };
  return { fresh, take };
}

/** In small letters and large; spaces are tidy already. */
export function nameKey(name: string): string {
  return name.toLowerCase();
}

function withNames(event: ImportedEvent, rooms: Names, tracks: Names): ImportedEvent {
  const mended: Mended[] = [...event.mended];
  let { place, content } = event;
  if (place?.room !== undefined && rooms.take(place.room) === undefined) {
    mended.push('rooms-many');
    place = undefined;
  }
  if (content.kind !== 'break' && content.track !== undefined) {
    const track = tracks.take(content.track);
    if (track === undefined) mended.push('track-many');
    content = { ...content, track };
  }
  return { ...event, content, place, mended };
}
