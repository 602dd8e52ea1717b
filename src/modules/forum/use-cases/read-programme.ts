import type { SlotId, TalkId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { type AskedCode, readCodesOf } from '#modules/surveys/index.ts';
import { TALK } from '../domain/feedback.ts';
import { isShown, type WholeForum } from '../domain/forum.ts';
import type { ForumContext } from '../domain/forum-context.ts';
import type { Programme } from '../domain/programme/programme.ts';
import { programmeOf, type PublishedFacts, type Readers } from '../domain/schedule/programme-of.ts';
import type { ProgrammeVersion } from '../domain/schedule/version.ts';
import { PROGRAMME_STATUSES } from '../domain/talk.ts';
import { findForumOfYear, type Reader } from '../storage/load-forums.ts';
import { loadMaterials } from '../storage/materials.ts';
import { loadTalks, loadTalksById } from '../storage/load-talks.ts';
import { loadCancelled, loadPublishedSlots, loadVersions } from '../storage/programme-versions.ts';

export interface ReadProgramme {
  readonly year: number;
  readonly locale: Locale;
}

export interface PublishedProgramme {
  readonly forum: WholeForum;
  /** In the reader’s language. */
  readonly programme: Programme;
  readonly version: ProgrammeVersion;
  /** Of breaks in all rooms, the ids by which the programme has them in the first one. */
  readonly everywhere: ReadonlySet<string>;
  /** Under which people are asked about a talk, or will be, by its id. */
  readonly codes: ReadonlyMap<string, AskedCode>;
}

/** The programme that everybody reads. */
export async function readProgramme(
  context: ForumContext,
  { year, locale }: ReadProgramme,
): Promise<Result<PublishedProgramme, 'absent'>> {
  if (!context.policy.can(context.actor, 'forum.read')) return refuse('absent');
  const reader = context.platform.database.read;
  const forum = await findForumOfYear(reader, year);
  if (!forum || !isShown(forum)) return refuse('absent');
  const published = await loadPublished(reader, forum);
  if (!published) return refuse('absent');
  const codes = await codesOf(context, published);
  const feedback = addressesOf(context, locale, codes);
  const everywhere = published.slots
    .filter(({ roomId }) => roomId === undefined)
    .map(({ id }) => id);
  return ok({
    forum,
    programme: programmeOf({ ...published, feedback }, readersOf(context, year, locale)),
    version: published.versions[0],
    everywhere: new Set<TalkId | SlotId>(everywhere),
    codes,
  });
}

/** Undefined: nothing was published yet. */
async function loadPublished(
  reader: Reader,
  forum: WholeForum,
): Promise<Omit<PublishedFacts, 'feedback'> | undefined> {
  const [last, ...earlier] = await loadVersions(reader, forum.id);
  if (!last) return undefined;
  const versions = [last, ...earlier] as const;
  const slots = await loadPublishedSlots(reader, last.id);
  const cancelled = await loadCancelled(reader, versions);
  const current = await loadTalks(reader, forum.id, PROGRAMME_STATUSES);
  const known = new Set<string>(current.map(({ id }) => id));
  const others = [...slots, ...cancelled].flatMap(({ content }) =>
    content.kind === 'talk' && !known.has(content.talkId) ? [content.talkId] : [],
  );
  const talks = [...current, ...(await loadTalksById(reader, others))];
  return {
    forum,
    versions,
    slots,
    cancelled,
    materials: await loadMaterials(
      reader,
      talks.map(({ id }) => id),
    ),
    talks: new Map(talks.map((talk) => [talk.id, talk])),
  };
}

async function codesOf(
  context: ForumContext,
  { slots }: Pick<PublishedFacts, 'slots'>,
): Promise<ReadonlyMap<string, AskedCode>> {
  const ids = slots.flatMap(({ content }) => (content.kind === 'talk' ? [content.talkId] : []));
  const read = await readCodesOf(context, { kind: TALK, ids });
  return read.ok ? read.value : new Map();
}

function addressesOf(
  { platform }: ForumContext,
  locale: Locale,
  codes: ReadonlyMap<string, AskedCode>,
): ReadonlyMap<string, string> {
  const path = platform.config.publicUrl + localePath(mainLocale(locale), '/survey');
  return new Map([...codes].map(([id, { code }]) => [id, `${path}/${code}`]));
}

function readersOf({ platform }: ForumContext, year: number, locale: Locale): Readers {
  const spoken = mainLocale(locale);
  const { publicUrl } = platform.config;
  return {
    language: spoken,
    timeZone: platform.clock.timeZone,
    urlOf: (page) => publicUrl + localePath(spoken, `/forum/${year}${page}`),
  };
}
