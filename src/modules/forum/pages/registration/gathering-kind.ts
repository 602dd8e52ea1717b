import { parseId } from '#kernel/ids.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import type { GatheringKind, GatheringWords } from '#modules/attendance/index.ts';
import type { Forum } from '../../domain/forum.ts';
import { FORUM } from '../../domain/registration/registration.ts';
import { readWornBadge } from '../../use-cases/registration/keep-badge.ts';
import {
  readForumOfTicket,
  readGatheredForums,
} from '../../use-cases/registration/read-registration.ts';
import { registrationText } from './messages/index.ts';
import { photoMark, pressMark } from './marks.ts';

/** What tickets, doors and letters say of a forum; letters are worded as usual. */
export const forumGatherings: GatheringKind = {
  kind: FORUM,
  describe: async (context, ownerIds, locale, tx) => {
    const ids = ownerIds.flatMap((id) => parseId<'forum'>(id) ?? []);
    const found = await readGatheredForums(tx, context, ids);
    return new Map(found.map((forum) => [forum.id, wordsOf(locale, forum)]));
  },
  onTicket: async (context, { ownerId, ...ticket }, locale) => {
    const worn = await readWornBadge(context, ticket);
    const forum = await readForumOfTicket(context, ownerId);
    if (!worn || !forum) return undefined;
    const t = registrationText.in(locale);
    const hasBegun = Temporal.Instant.compare(forum.startsAt, context.platform.clock.now()) <= 0;
    const badge = { path: `/forum/${forum.year}/badge`, label: t('ticket.badge') } as const;
    const certificate = {
      path: `/forum/${forum.year}/certificate`,
      label: t('ticket.certificate'),
    } as const;
    const release = {
      path: `/forum/${forum.year}/press/release`,
      label: t('ticket.release'),
    } as const;
    return {
      marks: [...(worn.isPress ? [pressMark(locale)] : []), photoMark(locale, worn.photo)],
      acts: [
        ...(forum.status === 'cancelled' ? [] : [badge]),
        ...(hasBegun ? [certificate] : []),
        ...(worn.isPress ? [release] : []),
      ],
    };
  },
};

function wordsOf(locale: Locale, forum: Forum): GatheringWords {
  const { title, venue, address, year, status, reason } = forum;
  return {
    title: saidIn(locale, title),
    place: [saidIn(locale, venue), saidIn(locale, address)].filter(Boolean).join(', '),
    path: `/forum/${year}`,
    reason: status === 'cancelled' && reason !== '' ? reason : undefined,
  };
}
