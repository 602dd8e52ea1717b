import { formatDay, formatInstant } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import type { Said } from '#kernel/text/said.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumFact } from '../../domain/press-kit/facts.ts';
import type { WriteDraft } from '../../use-cases/press-kit/draft-release.ts';
import { readPress } from '../../use-cases/press/ask-accreditation.ts';
import { readProgramme } from '../../use-cases/read-programme.ts';
import { draftText } from './messages/index.ts';

/** A release in both languages from what the system knows: a beginning that a person goes on with. */
export const writeDraft: WriteDraft = async (context, forum, facts) => {
  const known: Known = {
    forum,
    facts,
    timeZone: context.platform.clock.timeZone,
    publicUrl: context.platform.config.publicUrl,
    when: whenOf(forum, context.platform.clock.now()),
    ...(await waysOf(context, forum)),
  };
  const inBoth = (write: (known: Known, language: Language) => string): Said => ({
    uk: tidy(write(known, 'uk')),
    en: tidy(write(known, 'en')),
  });
  return {
    title: inBoth(titleOf),
    lead: inBoth(leadOf),
    body: inBoth(bodyOf),
    quotes: [],
    contact: {
      words: inBoth((_, language) => draftText.in(language)('contact')),
      phone: forum.contactPhone,
      email: forum.contactEmail,
    },
  };
};

type Language = 'uk' | 'en';
type When = 'coming' | 'held' | 'cancelled';

interface Known {
  readonly forum: WholeForum;
  readonly facts: readonly ForumFact[];
  readonly timeZone: string;
  readonly publicUrl: string;
  readonly when: When;
  readonly hasProgramme: boolean;
  readonly isAccrediting: boolean;
}

function whenOf({ status, endsAt }: WholeForum, now: Temporal.Instant): When {
  if (status === 'cancelled') return 'cancelled';
  return status === 'held' || Temporal.Instant.compare(endsAt, now) < 0 ? 'held' : 'coming';
}

async function waysOf(context: ForumContext, { year }: WholeForum) {
  const press = await readPress(context, year);
  return {
    hasProgramme: (await readProgramme(context, { year, locale: 'uk' })).ok,
    isAccrediting: press.ok && press.value.isOpen,
  };
}

function titleOf({ forum, timeZone, when }: Known, language: Language): string {
  return draftText.in(language)(`title.${when}`, {
    forum: saidIn(language, forum.title),
    day: dayOf(forum, timeZone, language),
  });
}

function leadOf({ forum, timeZone, when }: Known, language: Language): string {
  const { venue, address, reason } = forum;
  return draftText.in(language)(`lead.${when}`, {
    next: String(forum.year + 1),
    day: dayOf(forum, timeZone, language),
    start: formatInstant(language, forum.startsAt, timeZone),
    place: [saidIn(language, venue), saidIn(language, address)].filter(Boolean).join(', '),
    reason,
  });
}

function bodyOf(known: Known, language: Language): string {
  const own = known.when === 'cancelled' ? [] : whatIsThere(known, language);
  const others = known.facts.flatMap(({ sentence }) => (sentence ? [sentence[language]] : []));
  return [...own, ...others, ...whereToLook(known, language)].join('\n\n');
}

/** A paragraph for the programme, for who speaks, and for what is left. */
function whatIsThere(known: Known, language: Language): readonly string[] {
  const { forum, when } = known;
  const t = draftText.in(language);
  const of = (key: string) => known.facts.find((fact) => fact.key === key)?.value ?? 0;
  const told = (key: 'came' | 'adopting', count = of(key)) => (count > 0 ? t(key, { count }) : '');
  const hosts = saidIn(language, forum.hosts);
  const names = namesIn(
    language,
    forum.tracks.map(({ name }) => saidIn(language, name)),
  );
  const talks = of('talks') > 0 ? t('talks', { when, count: of('talks') }) : '';
  const tracks = of('tracks') > 0 ? t('tracks', { count: of('tracks'), names }) : '';
  return [
    hosts === '' ? '' : t('hosts', { hosts: hosts.replace(/\.$/, '') }),
    [talks, tracks].filter(Boolean).join(' '),
    [speakersIn(known, language), told('came')].filter(Boolean).join(' '),
    [innovationsIn(known, language), told('adopting')].filter(Boolean).join(' '),
  ].filter(Boolean);
}

function speakersIn({ facts, when }: Known, language: Language): string {
  const of = (key: string) => facts.find((fact) => fact.key === key)?.value ?? 0;
  const [count, organisations] = [of('speakers'), of('organisations')];
  if (count === 0) return '';
  const t = draftText.in(language);
  return organisations > 0
    ? t('speakers.organisations', { when, count, organisations })
    : t('speakers', { when, count });
}

/** So many are named. */
const MAX_NAMES = 4;

function innovationsIn({ facts }: Known, language: Language): string {
  const fact = facts.find(({ key }) => key === 'innovations');
  if (!fact) return '';
  const names = namesIn(language, fact.names ?? []);
  return draftText.in(language)('innovations', { count: fact.value, names });
}

function namesIn(language: Language, all: readonly string[]): string {
  const t = draftText.in(language);
  const names = all
    .slice(0, MAX_NAMES)
    .map((name) => t('quoted', { name }))
    .join(', ');
  return all.length > MAX_NAMES ? t('and-others', { names }) : names;
}

function whereToLook(known: Known, language: Language): readonly string[] {
  const { forum, publicUrl } = known;
  const t = draftText.in(language);
  const url = (page: string) => publicUrl + localePath(language, `/forum/${forum.year}${page}`);
  return [
    known.hasProgramme ? t('programme', { url: url('/programme') }) : '',
    t('forum', { url: url('') }),
    known.isAccrediting ? t('accreditation', { url: url('/press/accreditation') }) : '',
  ].filter(Boolean);
}

function dayOf({ startsAt }: WholeForum, timeZone: string, language: Language): string {
  return formatDay(language, startsAt.toZonedDateTimeISO(timeZone).toPlainDate());
}

/** Spaces that keep words together on a page look odd in a text that is copied. */
function tidy(words: string): string {
  return words.replaceAll('\u00a0', ' ').trim();
}
