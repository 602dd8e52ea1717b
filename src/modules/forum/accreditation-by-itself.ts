import { parseId } from '#kernel/ids.ts';
import type { EventHandler } from '#platform/events/event.ts';
import type { ForumContext } from './domain/forum-context.ts';
import { ACCREDITATION_STATUSES } from './domain/press/accreditation.ts';
import { wordPressLetter } from './pages/press/word-press-letter.ts';
import { tellPress } from './use-cases/press/tell-press.ts';

/** What somebody of the media is written without anybody asking. */
export function accreditationHandlers(context: ForumContext): readonly EventHandler[] {
  return [
    {
      name: 'write-to-press',
      types: ACCREDITATION_STATUSES.map((status) => `accreditation.${status}` as const),
      handle: async ({ type, subject }) => {
        const id = parseId<'accreditation'>(subject['accreditation'] ?? '');
        const letter = ACCREDITATION_STATUSES.find((status) => type === `accreditation.${status}`);
        if (id && letter) await tellPress(context, wordPressLetter, { id, letter });
      },
    },
  ];
}
