import { strToU8, type Zippable } from 'fflate';
import { spreadsheetForm, writeTable } from '#platform/csv/write-table.ts';
import { type Answer, document, type PageRequest, refusal } from '#platform/http/route.ts';
import { takeTurns } from '#platform/threads/take-turns.ts';
import { writeZip } from '#platform/zip/write-zip.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ANY_SITE } from '#ui/feeds/feed.ts';
import type { ForumFact } from '../../domain/press-kit/facts.ts';
import { factsOf, type PressKitContext } from '../../domain/press-kit/press-kit-context.ts';
import { type PublicRelease, readRelease } from '../../use-cases/press-kit/read-release.ts';
import { readUsablePhotographs } from '../../use-cases/photographs/read-photographs.ts';
import { readProgramme } from '../../use-cases/read-programme.ts';
import { yearOf } from '../call/year-of.ts';
import { forumPath } from '../forum-words.ts';
import { writeProgrammeCsv, writeProgrammeXlsx } from '../programme-files/programme-table.ts';
import { writeProgrammeCalendar } from '../programme-files/write-programme-calendar.ts';
import { type KitPhotographs, kitPhotographs } from './kit-photographs.ts';
import { instantIn, passageLines } from './kit-words.ts';
import { pressKitText } from './messages/index.ts';
import { factCells } from './numbers-page.tsx';
import { releasePath, sourceHref } from './paths.ts';
import { releaseDocx, releaseTxt } from './release-text.ts';

const LANGUAGES = ['uk', 'en'] as const;

/**
 * A kit with photographs is not cached, and it takes up to four times their 60 MB while it is made: twenty at once took 1.9 GB.
 * Further readers wait before their photographs are read.
 */
const TURNS = takeTurns({ atOnce: 1, afterAtOnce: 1, waiting: 20 });

/** `/forum/{year}/release.zip`: everything of the press kit in one file, once its release is out. */
export async function kitFile(context: PressKitContext, request: PageRequest): Promise<Answer> {
  const made = await TURNS.take('first', () => makeKit(context, request));
  return made.ok ? made.value : refusal('unavailable');
}

async function makeKit(context: PressKitContext, request: PageRequest): Promise<Answer> {
  const year = yearOf(request);
  const read = await readRelease(context, year);
  const current = read.ok ? read.value.current : undefined;
  if (!current) return refusal('absent');
  const facts = await factsOf(context, current.forum);
  const photographs = await kitPhotographs(
    context,
    year,
    await readUsablePhotographs(context, current.forum.id),
  );
  const programme = await programmeFiles(context, request, year);
  const hasProgramme = Object.keys(programme).length > 0;
  const files: Zippable = {
    ...(await releaseFiles(context, current)),
    ...programme,
    'numbers.csv': strToU8(numbersCsv(context, current, facts)),
    ...photographs.files,
    'corrections.txt': strToU8(correctionsTxt(context, current)),
    'README.txt': strToU8(readme(context, current, { hasProgramme, photographs })),
  };
  return document(await writeZip(files), 'application/zip', {
    ...ANY_SITE,
    'Content-Disposition': `attachment; filename="press-kit-${year}.zip"`,
  });
}

async function releaseFiles(
  { platform: { clock, config } }: PressKitContext,
  read: PublicRelease,
): Promise<Zippable> {
  const { timeZone } = clock;
  const written = LANGUAGES.map((language) => ({
    read,
    language,
    timeZone,
    publicUrl: config.publicUrl,
  }));
  const documents = await Promise.all(
    written.map(async (one) => [`release-${one.language}.docx`, await releaseDocx(one)] as const),
  );
  const texts = written.map(
    (one) => [`release-${one.language}.txt`, strToU8(releaseTxt(one))] as const,
  );
  return Object.fromEntries([...documents, ...texts]);
}

/** In both languages where words stand in them; nothing before it was published. */
async function programmeFiles(
  context: PressKitContext,
  { publicUrl }: PageRequest,
  year: number,
): Promise<Zippable> {
  const files: Zippable = {};
  for (const locale of LANGUAGES) {
    const read = await readProgramme(context, { year, locale });
    if (!read.ok) return {};
    const { programme } = read.value;
    const url = publicUrl + forumPath(locale, year, '/schedule/export/schedule.ics');
    files[`programme-${locale}.ics`] = strToU8(writeProgrammeCalendar(programme, url));
    files[`programme-${locale}.csv`] = strToU8(writeProgrammeCsv(programme, locale));
    files[`programme-${locale}.xlsx`] = await writeProgrammeXlsx(programme, locale);
  }
  return files;
}

/** Those of the text first, as they were taken down with it; then what can be counted now. */
function numbersCsv(
  { platform: { config } }: PressKitContext,
  { numbers }: PublicRelease,
  facts: readonly ForumFact[],
): string {
  const t = pressKitText.in('uk');
  const columns = ['number', 'words', 'counted', 'url', 'as-of', 'where'] as const;
  const ofText = numbers.map((one) => [
    one.number,
    one.words.uk,
    facts.find(({ key }) => key === one.fact)?.counted.uk ?? '',
    sourceHref('uk', config.publicUrl, one),
    one.asOf.toString({ smallestUnit: 'minute' }),
    t('where.text'),
  ]);
  const ofForum = facts.map((fact) => [
    ...factCells(fact, 'uk', config.publicUrl),
    t('where.forum'),
  ]);
  const table = writeTable(
    {
      headings: columns.map(
        (column) => `${t(`column.${column}`)} / ${pressKitText.in('en')(`column.${column}`)}`,
      ),
      rows: [...ofText, ...ofForum],
    },
    spreadsheetForm('uk'),
  );
  return table.replaceAll('\u00a0', ' ');
}

function correctionsTxt(
  { platform: { clock } }: PressKitContext,
  { corrections }: PublicRelease,
): string {
  const parts = LANGUAGES.map((language) => {
    const t = pressKitText.in(language);
    const told = corrections.map((one) => passageLines(language, one, clock).join('\n'));
    return told.length > 0 ? told.join('\n\n') : t('file.none');
  });
  return `${parts.join('\n\n---\n\n')}\n`;
}

interface KitParts {
  readonly hasProgramme: boolean;
  readonly photographs: KitPhotographs;
}

/** Names only what this kit holds. */
function readme(
  { platform: { clock, config } }: PressKitContext,
  { forum }: PublicRelease,
  { hasProgramme, photographs: { files, left } }: KitParts,
): string {
  const parts = LANGUAGES.map((language) => {
    const t = pressKitText.in(language);
    const words = t('file.readme', {
      forum: saidIn(language, forum.title),
      when: instantIn(language, clock.now(), clock),
      url: config.publicUrl + releasePath(language, forum.year),
      programme: hasProgramme ? 'yes' : 'no',
      photographs: Object.keys(files).length > 0 ? 'yes' : 'no',
    });
    return left > 0 ? words + t('file.readme.left', { count: left }) : words;
  });
  return parts.join('\n---\n\n').replaceAll('\u00a0', ' ');
}
