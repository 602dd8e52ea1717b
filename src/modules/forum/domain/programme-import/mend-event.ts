import { type Result, ok, refuse } from '#kernel/result.ts';
import { plainText } from '#kernel/text/plain-text.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { daysOf } from '../schedule/hours.ts';
import { LENGTHS } from '../call/call.ts';
import { MAX_FORUM_LENGTHS } from '../forum.ts';
import { MAX_TALK_LENGTHS, type TalkKind } from '../talk.ts';
import type {
  EventRefusal,
  ImportedContent,
  ImportedEvent,
  ImportedPerson,
  ImportedPlace,
  Mended,
} from './imported-event.ts';
import { mendWords } from './mend-words.ts';
import type { RawEvent, RawPerson } from './raw-programme.ts';
import { timesOf } from './times-of.ts';

/** What is known of the forum that an event comes to. */
export interface ImportGround {
  readonly timeZone: string;
  readonly fileZone: string;
  /** Of the hall, where an event says none. */
  readonly language: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  /** By how many days the file is moved, so that its first day becomes the first day of the forum. */
  readonly movedBy: number;
}

/** An event as it can stand here, with all that was done to it; or why it cannot. */
export function mendEvent(
  ground: ImportGround,
  event: RawEvent,
  number: number,
): Result<ImportedEvent, EventRefusal> {
  const words = mendWords(event);
  if (typeof words === 'string') return refuse(words);
  const mended: Mended[] = [...words.mended, ...namesMended(event)];
  const kind = kindOf(event, mended);
  const place = placeOf(ground, event, kind, mended);
  if (kind === 'break' && !place) return refuse('break-without-hour');
  return ok({
    number,
    title: event.title,
    key: keyOf(event),
    name: words.title,
    content:
      kind === 'break' ? { kind } : contentOf(ground, event, { kind, ...words }, place, mended),
    place,
    mended,
  });
}

/** A UUID in any letters; else its number and title, by which it is the same in the same file again. */
export function keyOf({ guid, id, code, title }: RawEvent): string {
  return UUID.test(guid) ? guid.toLowerCase() : JSON.stringify([id, code, title]);
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** As the XSD has it. */
const SLUG = /^[a-z\d_]{4,}-[a-z\d\-_]{4,}$/;

function namesMended({ guid, slug }: RawEvent): readonly Mended[] {
  const names: Mended[] = [];
  if (!UUID.test(guid)) names.push('guid-made');
  if (slug !== '' && !SLUG.test(slug)) names.push('slug-made');
  return names;
}

/** How other programs call what is one of ours. */
const KINDS: readonly (readonly [TalkKind | 'break', RegExp])[] = [
  ['break', /^(?:break|pause|lunch|coffee|dinner|перерва|обід|кава)(?!\p{L})/iu],
  ['talk', /^(?:talk|lecture|keynote|presentation|speech|performance|виступ|доповідь)/iu],
  ['demonstration', /^(?:demo|workshop|hands-on|tutorial|показ|майстер-клас)/iu],
  ['stand', /^(?:stand|booth|exhibit|poster|стенд)/iu],
  ['round-table', /^(?:round.?table|panel|discussion|meeting|debate|podium|круглий стіл)/iu],
];

function kindOf({ type, persons }: RawEvent, mended: Mended[]): TalkKind | 'break' {
  const plain = type.trim().slice(0, 80);
  const found = KINDS.find(([, words]) => words.test(plain))?.[0];
  // Whoever speaks in a break is not on one.
  if (found && !(found === 'break' && persons.length > 0)) return found;
  mended.push('kind-guessed');
  return 'talk';
}

function placeOf(
  ground: ImportGround,
  event: RawEvent,
  kind: TalkKind | 'break',
  mended: Mended[],
): ImportedPlace | undefined {
  const times = timesOf(event, ground.fileZone, ground.timeZone);
  if (typeof times === 'string') {
    mended.push(times);
    return undefined;
  }
  const start = times.start.add({ days: ground.movedBy });
  if (!isWithin(ground, { ...times, start })) {
    mended.push('outside-forum');
    return undefined;
  }
  const room = tidyLine(event.room, MAX_FORUM_LENGTHS.name);
  if (!room.ok && kind !== 'break') {
    mended.push('room-missing');
    return undefined;
  }
  return { room: room.ok ? room.value.text : undefined, start, minutes: times.minutes };
}

/** On one of its days; at which hour, its organisers know. */
function isWithin(
  { startsAt, endsAt, timeZone }: ImportGround,
  { start, minutes }: Pick<ImportedPlace, 'start' | 'minutes'>,
): boolean {
  const days = daysOf({ startsAt, endsAt }, timeZone).map(String);
  const last = start.add({ minutes: minutes - 1 });
  return [start, last].every((moment) => days.includes(moment.toPlainDate().toString()));
}

const UNKNOWN_MINUTES = 30;

function contentOf(
  { language }: ImportGround,
  event: RawEvent,
  words: { readonly kind: TalkKind; readonly abstract: string; readonly description: string },
  place: ImportedPlace | undefined,
  mended: Mended[],
): ImportedContent {
  const track = tidyLine(event.track, MAX_FORUM_LENGTHS.name);
  if (!track.ok) mended.push('track-missing');
  const minutes = place?.minutes ?? UNKNOWN_MINUTES;
  if (minutes < LENGTHS.least) mended.push('minutes-changed');
  return {
    kind: words.kind,
    track: track.ok ? track.value.text : undefined,
    abstract: words.abstract,
    description: words.description,
    language: languageOf(event, mended) ?? language,
    minutes: Math.max(minutes, LENGTHS.least),
    persons: personsOf(event, mended),
  };
}

/** `de-formal` is spoken as `de`. */
function languageOf({ language }: RawEvent, mended: Mended[]): string | undefined {
  const spoken = /^([a-z]{2,3})(?:[-_]|$)/i.exec(language)?.[1]?.toLowerCase();
  if (spoken === undefined) mended.push('language-missing');
  return spoken;
}

function personsOf({ persons }: RawEvent, mended: Mended[]): readonly ImportedPerson[] {
  const found = new Map<string, ImportedPerson>();
  let left = false;
  for (const person of persons) {
    const name = tidyLine(person.name, MAX_TALK_LENGTHS.name);
    if (!name.ok) {
      left = true;
      continue;
    }
    const bio = plainText(person.biography, MAX_TALK_LENGTHS.bio);
    const key = personKey(person, name.value.text);
    found.set(key, { key, name: name.value.text, bio: bio.ok ? bio.value : '' });
  }
  if (left) mended.push('person-left-out');
  if (found.size === 0) mended.push('persons-missing');
  return [...found.values()];
}

/** Who has no number of any kind is known by the name alone. */
function personKey({ guid, code, id }: RawPerson, name: string): string {
  return guid || code || id || name;
}
