import { type Answer, document, type PageRequest, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ANY_SITE, FEED_KINDS, type FeedEnding, type FeedEntry, feedType } from '#ui/feeds/feed.ts';
import { writeFeed } from '#ui/feeds/write-feed.tsx';
import type { FeedLink } from '#ui/layouts/head.tsx';
import { uiText } from '#ui/messages/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import {
  type ChangedVersion,
  listProgrammeChanges,
  type ProgrammeChanges,
} from '../../use-cases/list-programme-changes.ts';
import { forumPath, momentOf, whenOf } from '../forum-words.ts';
import { publicForumText } from '../public/messages/index.ts';
import { changeLine } from './change-list.tsx';
import { programmeText } from './messages/index.ts';
import { versionAnchor, yearOf } from './programme-words.ts';

/** For the head of the programme, where programs look for feeds. */
export function changesFeedLinks(locale: Locale, year: number): readonly FeedLink[] {
  const title = programmeText.in(locale)('changes.title');
  return FEED_KINDS.map(({ ending, name, type }) => ({
    type,
    title: `${title} (${name})`,
    href: changesFeedPath(locale, year, ending),
  }));
}

export function changesFeedPath(locale: Locale, year: number, ending: FeedEnding): string {
  return forumPath(locale, year, `/programme/changes.${ending}`);
}

/** `/forum/{year}/programme/changes.atom` and its other forms: what each version changed, in words. */
export function changesFeed(ending: FeedEnding) {
  return async (context: ForumContext, request: PageRequest): Promise<Answer> => {
    const { locale, publicUrl } = request;
    const year = yearOf(request);
    const listed = await listProgrammeChanges(context, { year });
    if (!listed.ok) return refusal('absent');
    const { forum, versions } = listed.value;
    const t = programmeText.in(locale);
    const title = saidIn(locale, forum.title);
    const off = cancelledEntry(context, request, forum);
    const body = writeFeed(ending, {
      title: t('feed.title', { forum: title }),
      description: t('changes.lead'),
      language: locale,
      author: uiText.in(locale)('name'),
      home: publicUrl + forumPath(locale, year, '/programme'),
      self: publicUrl + changesFeedPath(locale, year, ending),
      updated: off?.updated ?? versions[0].version.publishedAt,
      entries: [
        ...(off ? [off] : []),
        ...versions.map((changed): FeedEntry => {
          const { id, number, publishedAt } = changed.version;
          const moment = momentOf(context, locale, publishedAt);
          const changes = forumPath(locale, year, '/programme/changes');
          return {
            id,
            url: `${publicUrl}${changes}#${versionAnchor(changed.version)}`,
            title: titleOf(locale, changed),
            words: wordsOf(context, locale, listed.value, changed),
            note: t('version', { number, moment }),
            category: title,
            published: publishedAt,
            updated: publishedAt,
            position: undefined,
          };
        }),
      ],
    });
    return document(body, feedType(ending), ANY_SITE);
  };
}

/** The entry about the cancellation of the forum; undefined if it is not cancelled. */
function cancelledEntry(
  context: ForumContext,
  { locale, publicUrl }: PageRequest,
  forum: WholeForum,
): FeedEntry | undefined {
  if (forum.status !== 'cancelled') return undefined;
  const t = publicForumText.in(locale);
  return {
    id: forum.id,
    url: publicUrl + forumPath(locale, forum.year),
    title: t('cancelled'),
    words: t('reason', { reason: forum.reason }),
    note: t('cancelled.text', { when: whenOf(context, locale, forum) }),
    category: saidIn(locale, forum.title),
    published: forum.changedAt,
    updated: forum.changedAt,
    position: undefined,
  };
}

function titleOf(locale: Locale, { version: { number }, changes }: ChangedVersion): string {
  const t = programmeText.in(locale);
  if (number === 1) return t('changes.first');
  return t('feed.entry', { number, count: changes.length });
}

/** Why it changed, in the organisers’ words, and each change in a line. The first version is new as a whole. */
function wordsOf(
  context: ForumContext,
  locale: Locale,
  { forum, talks }: ProgrammeChanges,
  { version, changes }: ChangedVersion,
): string {
  const t = programmeText.in(locale);
  const shown = { context, locale, forum, talks, changes };
  const lines = version.number === 1 ? [] : changes.map((change) => changeLine(shown, change));
  const words = [saidIn(locale, version.note), ...lines].filter((line) => line !== '');
  return words.length > 0
    ? words.join('\n')
    : t(version.number === 1 ? 'changes.first' : 'changes.none');
}
