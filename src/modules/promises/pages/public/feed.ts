import { type Answer, document, type PageRequest, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { ANY_SITE, FEED_KINDS, type FeedEnding, type FeedEntry, feedType } from '#ui/feeds/feed.ts';
import { writeFeed } from '#ui/feeds/write-feed.tsx';
import type { FeedLink } from '#ui/layouts/head.tsx';
import { uiText } from '#ui/messages/index.ts';
import type { Area } from '#modules/areas/index.ts';
import type { PromisesContext } from '../../domain/promises-context.ts';
import { promisesText } from '../../messages/index.ts';
import { type ListedPromise, listPromises } from '../../use-cases/list-promises.ts';
import { inArea, promisesPath } from './paths.ts';
import { areaName, beginningOf, promiseLine } from './promise-words.tsx';

const ENTRIES = 50;

/** What was promised last, of the whole installation. */
export function promisesFeed(ending: FeedEnding) {
  return (context: PromisesContext, request: PageRequest): Promise<Answer> =>
    feedOf(context, request, undefined, ending);
}

export function areaPromisesFeed(ending: FeedEnding) {
  return (context: PromisesContext, request: PageRequest): Promise<Answer> =>
    inArea(
      context,
      request,
      (area) => feedPath(area, ending),
      (area) => feedOf(context, request, area, ending),
    );
}

function feedPath(area: Area | undefined, ending: FeedEnding): `/${string}` {
  return `${promisesPath(area)}.${ending}`;
}

/** For the head of the list, where programs look for feeds. */
export function promiseFeedLinks(
  locale: Locale,
  area: Area | undefined,
  title: string,
): readonly FeedLink[] {
  return FEED_KINDS.map(({ ending, name, type }) => ({
    type,
    title: `${title} (${name})`,
    href: localePath(locale, feedPath(area, ending)),
  }));
}

async function feedOf(
  context: PromisesContext,
  { locale, publicUrl }: PageRequest,
  area: Area | undefined,
  ending: FeedEnding,
): Promise<Answer> {
  const listed = await listPromises(context, { areaId: area?.id, limit: ENTRIES });
  if (!listed.ok) return refusal('absent');
  const { promises } = listed.value;
  const { clock } = context.platform;
  const t = promisesText.in(locale);
  const address = (path: string) => publicUrl + localePath(locale, path);
  const changed = promises.map(({ changedAt }) => changedAt).toSorted(Temporal.Instant.compare);
  const body = writeFeed(ending, {
    title: area ? t('list.title.in', { area: nameIn(locale, area) }) : t('list.title'),
    description: t('list.lead'),
    language: locale,
    author: uiText.in(locale)('name'),
    home: address(promisesPath(area)),
    self: address(feedPath(area, ending)),
    // A feed without anything says when, too; asked again on the same day, it is the same.
    updated: changed.at(-1) ?? clock.today().toZonedDateTime(clock.timeZone).toInstant(),
    entries: promises.map((promise) =>
      entryOf(context, locale, address(`/promises/${promise.id}`), promise),
    ),
  });
  return document(body, feedType(ending), ANY_SITE);
}

function entryOf(
  context: PromisesContext,
  locale: Locale,
  url: string,
  promise: ListedPromise,
): FeedEntry {
  const t = promisesText.in(locale);
  const { id, words, status, isOverdue, firstDueOn, dueOn } = promise;
  const first = firstDueOn.equals(dueOn)
    ? []
    : [`${t('promise.first-due')} ${formatDay(locale, firstDueOn)}`];
  return {
    id,
    url,
    title: beginningOf(words),
    words,
    note: [
      t(`status.${status}`),
      ...(isOverdue ? [t('overdue')] : []),
      promiseLine(locale, context, promise),
      ...first,
    ].join(' · '),
    category: areaName(locale, context, promise.areaId),
    published: promise.givenAt,
    updated: promise.changedAt,
    position: undefined,
  };
}
