import { type Answer, document, type PageRequest, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ANY_SITE, type FeedEnding, type FeedEntry, feedType } from '#ui/feeds/feed.ts';
import { writeFeed } from '#ui/feeds/write-feed.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import {
  type PublicRelease,
  type ReadRelease,
  readRelease,
} from '../../use-cases/press-kit/read-release.ts';
import { yearOf } from '../call/year-of.ts';
import { forumPath } from '../forum-words.ts';
import { passagesOf } from './corrections.tsx';
import { pressKitText } from './messages/index.ts';
import { releasePath } from './paths.ts';

/** `/forum/{year}/release.atom` and its other forms: what came out, what was corrected in it, what was withdrawn. */
export function releaseFeed(ending: FeedEnding) {
  return async (context: ForumContext, request: PageRequest): Promise<Answer> => {
    const read = await readRelease(context, yearOf(request));
    if (!read.ok) return refusal('absent');
    const { locale, publicUrl } = request;
    const { clock } = context.platform;
    const { forum } = read.value;
    const t = pressKitText.in(locale);
    const entries = entriesOf(read.value, locale, publicUrl);
    const body = writeFeed(ending, {
      title: `${t('title')}: ${saidIn(locale, forum.title)}`,
      description: t('feed.description'),
      language: locale,
      author: t('title'),
      home: publicUrl + releasePath(locale, forum.year),
      self: publicUrl + forumPath(locale, forum.year, `/release.${ending}`),
      // A feed without anything says when, too; asked again on the same day, it is the same.
      updated: entries[0]?.updated ?? clock.today().toZonedDateTime(clock.timeZone).toInstant(),
      entries,
    });
    return document(body, feedType(ending), ANY_SITE);
  };
}

/** The last first. */
function entriesOf(
  { current, withdrawn }: ReadRelease,
  locale: Locale,
  publicUrl: string,
): readonly FeedEntry[] {
  const all = [...(current ? [current] : []), ...withdrawn];
  return all
    .flatMap((one) => entriesOfOne(one, locale, publicUrl))
    .toSorted((one, other) => Temporal.Instant.compare(other.updated, one.updated));
}

function entriesOfOne(
  { release, forum, corrections }: PublicRelease,
  locale: Locale,
  publicUrl: string,
): readonly FeedEntry[] {
  const t = pressKitText.in(locale);
  const title = saidIn(locale, release.title);
  const url = publicUrl + releasePath(locale, forum.year);
  const shared = { note: saidIn(locale, release.contact.words), position: undefined };
  const corrected = corrections.map(({ id, number, stood, right, why, correctedAt }) => ({
    ...shared,
    id,
    url: `${url}#correction-${number}`,
    title: t('feed.correction', { title }),
    words: passagesOf(stood, right)
      .map((one) => t('feed.correction.words', { ...one, why: saidIn(locale, why) }))
      .join('\n'),
    category: t('corrections'),
    published: correctedAt,
    updated: correctedAt,
  }));
  const { outAt, withdrawnAt, withdrawal } = release;
  if (!outAt) return corrected;
  const isGone = withdrawnAt !== undefined;
  const own: FeedEntry = {
    ...shared,
    id: release.id,
    url,
    title: isGone ? t('feed.withdrawn', { title }) : title,
    words: saidIn(locale, isGone ? withdrawal : release.lead),
    category: t('feed.release'),
    published: outAt,
    updated: withdrawnAt ?? outAt,
  };
  return [own, ...corrected];
}
