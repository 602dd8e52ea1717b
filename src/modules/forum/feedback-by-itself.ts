import { parseId } from '#kernel/ids.ts';
import type { EventHandler } from '#platform/events/event.ts';
import type { FeedbackContext } from './domain/forum-context.ts';
import { followTalks } from './use-cases/feedback/follow-talks.ts';

/** Surveys about talks follow them without anybody asking, and whoever organises their forums. */
export function feedbackHandlers(context: FeedbackContext): readonly EventHandler[] {
  return [
    {
      name: 'follow-talks-with-surveys',
      types: ['programme.published', 'talk.withdrawn', 'forum.changed', 'forum.cancelled'],
      handle: async ({ subject }) => {
        const forumId = parseId<'forum'>(subject['forum'] ?? '');
        if (forumId) await followTalks(context, { forumId });
      },
    },
    {
      name: 'follow-organisers-with-surveys',
      types: [
        'grant.given',
        'grant.revoked',
        // Roles are held by whoever came, as long as nobody shut them out.
        'invitation.accepted',
        'account.suspended',
        'account.restored',
      ],
      handle: async () => {
        await followTalks(context, { forumId: undefined });
      },
    },
  ];
}
