import {
  type Answer,
  document,
  type PageRequest,
  refusal,
} from '../../../../platform/http/route.ts';
import { localePath } from '../../../../platform/i18n/locales.ts';
import { SPREADSHEET_TYPE } from '../../../../platform/xlsx/write-spreadsheet.ts';
import { ANY_SITE } from '../../../../ui/feeds/feed.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { readProgramme } from '../../use-cases/read-programme.ts';
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
  readonly programme: Programme;
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
    write: ({ programme, url }) => writeProgrammeCalendar(programme, url),
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
    write: ({ programme, request }) => writeProgrammeCsv(programme, request.locale),
  },
  xlsx: {
    type: SPREADSHEET_TYPE,
    isFile: true,
    write: ({ programme, request }) => writeProgrammeXlsx(programme, request.locale),
  },
};

/** `/forum/2026/schedule/export/schedule.xml` and its other forms: what was published last. */
export function programmeDocument(ending: ProgrammeEnding) {
  return async (context: ForumContext, request: PageRequest): Promise<Answer> => {
    const programme = await publishedOf(context, request);
    if (!programme) return refusal('absent');
    const { type, isFile, write } = FORMS[ending];
    const body = await write({ programme, url: ownUrl(request), request });
    const name = `${programme.conference.acronym}-${request.locale}.${ending}`;
    const asFile = { 'Content-Disposition': `attachment; filename="${name}"` };
    return document(body, type, isFile ? { ...ANY_SITE, ...asFile } : ANY_SITE);
  };
}

/** `/forum/2026/talk/AB12CD/calendar.ics`: one talk, to be put into a calendar. */
export async function talkCalendar(context: ForumContext, request: PageRequest): Promise<Answer> {
  const programme = await publishedOf(context, request);
  const code = request.params['code'] ?? '';
  const text = programme && writeTalkCalendar(programme, code, ownUrl(request));
  return text === undefined ? refusal('absent') : document(text, CALENDAR_TYPE, ANY_SITE);
}

async function publishedOf(
  context: ForumContext,
  { params, locale }: PageRequest,
): Promise<Programme | undefined> {
  const year = params['year'] ?? '';
  if (!/^\d{4}$/.test(year)) return undefined;
  const read = await readProgramme(context, { year: Number(year), locale });
  return read.ok ? read.value.programme : undefined;
}

function ownUrl({ publicUrl, locale, path }: PageRequest): string {
  return publicUrl + localePath(locale, path);
}
