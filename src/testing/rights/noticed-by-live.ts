import type { NoticedByModules } from './noticed-by-reports-and-appeals.ts';

/** Guards of a hall's questions that the matrix does not notice, and the test that does. */
export const NOTICED_BY_LIVE: NoticedByModules = {
  'forum/use-cases/live/live.db.test.ts': {
    'the session of a hall > lets nobody ask, support or hand over who may not, though they may read':
      [
        "forum/use-cases/live/ask-live-question.ts · policy.can(actor, 'live-question.ask')",
        "forum/use-cases/live/support-question.ts · policy.can(actor, 'live-question.support')",
      ],
    'the session of a hall > is moderated by whoever may, and ended by nobody who may only moderate':
      [
        "forum/use-cases/live/list-desk-sessions.ts · mayWithForum(context, 'live-session.run', forum)",
        "forum/use-cases/live/read-desk-session.ts · mayWithForum(context, 'live-session.run', hall)",
      ],
  },
};
