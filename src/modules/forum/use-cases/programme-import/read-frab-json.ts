import { z } from 'zod';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { RawProgramme } from '../../domain/programme-import/raw-programme.ts';

export interface FrabJsonRefusal {
  readonly reason: 'json-broken' | 'no-programme' | 'too-many-events';
}

/** Days, rooms, events, people and links together; in every programme that was looked at, an event has some six of them. */
const MAX_THINGS = 50_000;

/** schedule.json of frab, pretalx and their kin. What is of another type than it should be says nothing. */
export function readFrabJson(
  text: string,
  mostEvents: number,
): Result<RawProgramme, FrabJsonRefusal> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  // Reading a thing takes a thousand times longer than counting it: a file of nothing but `{}` would hold a processor for minutes.
  if (holdsMoreThan(MAX_THINGS, parsed.value)) return refuse({ reason: 'too-many-events' });
  const read = file.safeParse(parsed.value);
  if (!read.success) return refuse({ reason: 'no-programme' });
  const { conference } = read.data.schedule;
  const found = conference.days.flatMap(({ date, day_start, rooms }) =>
    rooms.flatMap(([room, events]) => events.map((given) => ({ given, room, date, day_start }))),
  );
  if (found.length > mostEvents) return refuse({ reason: 'too-many-events' });
  return ok({
    title: conference.title,
    timeZone: conference.time_zone_name,
    events: found.map(({ given, room, date, day_start }) => {
      const read = event.parse(given);
      return {
        ...read,
        room: read.room || room,
        day: date,
        dayStart: day_start,
        links: [...read.links, ...read.attachments],
      };
    }),
  });
}

/** Whether there are more things in it than that, however deep they lie. */
function holdsMoreThan(most: number, whole: unknown): boolean {
  const open: unknown[] = [whole];
  let things = 0;
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    things += 1;
    if (things > most) return true;
    for (const inner of Object.values(value)) open.push(inner);
  }
  return false;
}

function parseJson(text: string): Result<unknown, FrabJsonRefusal> {
  try {
    const parsed: unknown = JSON.parse(text);
    return ok(parsed);
  } catch {
    return refuse({ reason: 'json-broken' });
  }
}

/** In one language or, in some files, in several: then Ukrainian, else English, else whichever is there. */
const words = z.preprocess(
  (value: unknown) => (isNamed(value) ? inOneLanguage(value) : value),
  z.union([z.string(), z.number().transform(String)]).catch(''),
);

function inOneLanguage(texts: Readonly<Record<string, unknown>>): unknown {
  return texts['uk'] ?? texts['en'] ?? Object.values(texts)[0];
}

function isNamed(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is no list has nothing in it; what is in it and is no thing at all is passed by. */
function listOf<Read>(item: z.ZodType<Read>) {
  return z.preprocess(
    (value: unknown) => (Array.isArray(value) ? value.filter(isNamed) : []),
    z.array(item),
  );
}

const person = z
  .object({
    id: words,
    guid: words,
    code: words,
    public_name: words,
    name: words,
    biography: words,
  })
  .partial()
  .transform(({ id, guid, code, public_name, name, biography }) => ({
    id: id ?? '',
    guid: guid ?? '',
    code: code ?? '',
    name: public_name || name || '',
    biography: biography ?? '',
  }));

const link = z.object({ url: words, title: words });

const event = z.object({
  id: words,
  guid: words,
  code: words,
  slug: words,
  title: words,
  subtitle: words,
  date: words,
  start: words,
  duration: words,
  room: words,
  track: words,
  type: words,
  language: words,
  abstract: words,
  description: words,
  persons: listOf(person),
  links: listOf(link),
  attachments: listOf(link),
});

const day = z.object({
  date: words,
  day_start: words,
  rooms: z.preprocess(
    (value: unknown) => (isNamed(value) ? Object.entries(value) : []),
    z.array(z.tuple([z.string(), listOf(z.unknown())])),
  ),
});

const file = z.object({
  schedule: z.object({
    conference: z.object({ title: words, time_zone_name: words, days: listOf(day) }),
  }),
});
