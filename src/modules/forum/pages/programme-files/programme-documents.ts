import { type Answer, document, type PageRequest, refusal } from '#platform/http/route.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { SPREADSHEET_TYPE } from '#platform/xlsx/write-spreadsheet.ts';
import { ANY_SITE } from '#ui/feeds/feed.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { Programme, ProgrammeEvent } from '../../domain/programme/programme.ts';
import { type PublishedProgramme, readProgramme } from '../../use-cases/read-programme.ts';
import { programmeText } from '../programme/messages/index.ts';
import { programmeJsonLd } from './programme-json-ld.ts';
import { writeProgrammeCsv, writeProgrammeXlsx } from './programme-table.ts';
import { writeFrabJson } from './write-frab-json.ts';
import { writeFrabXml } from './write-frab-xml.ts';
import { writeProgrammeCalendar, writeTalkCalendar } from './write-programme-calendar.ts';
import { writeXcal } from './write-xcal.ts';

/** In which forms the programme is there for programs, and what each is called. */
export const PROGRAMME_ENDINGS = ['xml', 'json', 'ics', 'xcal', 'jsonld', 'csv', 'xlsx'] as const;
export type ProgrammeEnding = (typeof PROGRAMME_ENDINGS)[number];

interface Written {
  /** For programs: what is in all rooms stands in the first one. */
  readonly programme: Programme;
  /** The same for people, with what is in all rooms in this one. */
  readonly said: (everyRoom: string) => Programme;
  /** Its own address. */
  readonly url: string;
  readonly request: PageRequest;
}

interface Form {
  readonly type: string;
  /** Kept as a file by whoever opens it; the others are read by programs. */
  readonly isFile?: true;
  readonly write: (written: Written) => string | Uint8Array | Promise<Uint8Array>;
}

const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

const FORMS: Readonly<Record<ProgrammeEnding, Form>> = {
  xml: {
    type: 'text/xml; charset=utf-8',
    write: ({ programme, url }) => writeFrabXml(programme, url),
  },
  json: {
    type: 'application/json; charset=utf-8',
    write: ({ programme }) => writeFrabJson(programme),
  },
  ics: {
    type: CALENDAR_TYPE,
    // Where a calendar says the house alone, it is anywhere in it.
    write: ({ said, url }) => writeProgrammeCalendar(said(''), url),
  },
  xcal: {
    type: 'text/xml; charset=utf-8',
    write: ({ programme, url }) => writeXcal(programme, new URL(url).hostname),
  },
  jsonld: {
    type: 'application/ld+json; charset=utf-8',
    write: ({ programme }) => JSON.stringify(programmeJsonLd(programme)),
  },
  csv: {
    type: 'text/csv; charset=utf-8',
    isFile: true,
    write: ({ said, request: { locale } }) => writeProgrammeCsv(said(allRooms(locale)), locale),
  },
  xlsx: {
    type: SPREADSHEET_TYPE,
    isFile: true,
    write: ({ said, request: { locale } }) => writeProgrammeXlsx(said(allRooms(locale)), locale),
  },
};

/** `/forum/2026/schedule/export/schedule.xml` and its other forms: what was published last. */
export function programmeDocument(ending: ProgrammeEnding) {
  return async (context: ForumContext, request: PageRequest): Promise<Answer> => {
    const published = await publishedOf(context, request);
    if (!published) return refusal('absent');
    const { programme } = published;
    const { type, isFile, write } = FORMS[ending];
    const said = (everyRoom: string) => withRoom(published, everyRoom);
    const body = await write({ programme, said, url: ownUrl(request), request });
    const name = `${programme.conference.acronym}-${request.locale}.${ending}`;
    const asFile = { 'Content-Disposition': `attachment; filename="${name}"` };
    return document(body, type, isFile ? { ...ANY_SITE, ...asFile } : ANY_SITE);
  };
}

/** `/forum/2026/talk/AB12CD/calendar.ics`: one talk, to be put into a calendar. */
export async function talkCalendar(context: ForumContext, request: PageRequest): Promise<Answer> {
  const published = await publishedOf(context, request);
  const code = request.params['code'] ?? '';
  const text = published && writeTalkCalendar(published.programme, code, ownUrl(request));
  return text === undefined ? refusal('absent') : document(text, CALENDAR_TYPE, ANY_SITE);
}

async function publishedOf(
  context: ForumContext,
  { params, locale }: PageRequest,
): Promise<PublishedProgramme | undefined> {
  const year = params['year'] ?? '';
  if (!/^\d{4}$/.test(year)) return undefined;
  const read = await readProgramme(context, { year: Number(year), locale });
  return read.ok ? read.value : undefined;
}

/** Coffee is not in the great hall because that is the first of all. */
function withRoom(
  { programme, everywhere }: Pick<PublishedProgramme, 'programme' | 'everywhere'>,
  room: string,
): Programme {
  const said = (event: ProgrammeEvent) => (everywhere.has(event.guid) ? { ...event, room } : event);
  const days = programme.days.map((day) => ({
    ...day,
    rooms: day.rooms.map((one) => ({ ...one, events: one.events.map(said) })),
  }));
  return { ...programme, days, cancelled: programme.cancelled.map(said) };
}

function allRooms(locale: Locale): string {
  return programmeText.in(mainLocale(locale))('rooms.all');
}

function ownUrl({ publicUrl, locale, path }: PageRequest): string {
  return publicUrl + localePath(locale, path);
}
