import { parseId } from '#kernel/ids.ts';
import type { EventHandler } from '#platform/events/event.ts';
import type { ForumContext } from './domain/forum-context.ts';
import { FORUM } from './domain/registration/registration.ts';
import { forgetBadges } from './use-cases/registration/keep-badge.ts';

/** What becomes of badges without anybody asking: a ticket that is given back takes its names along. */
export function registrationHandlers(context: ForumContext): readonly EventHandler[] {
  return [
    {
      name: 'forget-badges',
      types: ['attendance.cancelled'],
      handle: async ({ subject }) => {
        const id = parseId<'sign-up'>(subject['signUp'] ?? '');
        if (id && subject[FORUM] !== undefined) await forgetBadges(context, { id });
      },
    },
  ];
}
