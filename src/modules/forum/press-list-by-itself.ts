import { parseId } from '#kernel/ids.ts';
import type { EventHandler } from '#platform/events/event.ts';
import type { ForumContext } from './domain/forum-context.ts';
import { pressLetterWords } from './pages/press-list/word-press-list-letters.ts';
import { askByLetter, tellWhoGot, writePressLetter } from './use-cases/press-list/write-letters.ts';

/** What journalists on the list are written without anybody asking. */
export function pressListHandlers(context: ForumContext): readonly EventHandler[] {
  return [
    {
      name: 'ask-journalists',
      types: ['press-contact.asked'],
      handle: async ({ id: event, subject }) => {
        const id = parseId<'press-contact'>(subject['contact'] ?? '');
        if (id) await askByLetter(context, pressLetterWords, { id, event });
      },
    },
    {
      name: 'write-to-journalists',
      types: ['press-letter.made'],
      handle: async ({ subject }) => {
        const id = parseId<'press-letter'>(subject['letter'] ?? '');
        if (id) await writePressLetter(context, pressLetterWords, id);
      },
    },
    {
      name: 'tell-who-got-a-release',
      types: ['release.corrected', 'release.withdrawn'],
      handle: async ({ type, subject }) => {
        const releaseId = parseId<'release'>(subject['release'] ?? '');
        const correctionId = parseId<'correction'>(subject['correction'] ?? '');
        const isTold = correctionId !== undefined || type === 'release.withdrawn';
        if (releaseId && isTold) await tellWhoGot(context, { releaseId, correctionId });
      },
    },
  ];
}
