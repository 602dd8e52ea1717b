import { parseId } from '#kernel/ids.ts';
import type { EventHandler } from '#platform/events/event.ts';
import type { ForumContext } from './domain/forum-context.ts';
import { wordLetter } from './pages/letters/word-letter.ts';
import { type Letter, writeToSpeaker } from './use-cases/call/letters.ts';

/** Which letter follows which event, to the speaker whom the event names. */
const LETTER_OF: Readonly<Record<string, Letter>> = {
  'talk.begun': 'begun',
  'talk.submitted': 'submitted',
  'talk.asked': 'asked',
  'talk.link-asked': 'link',
  'talk.accepted': 'accepted',
  'talk.waiting': 'waiting',
  'talk.declined': 'declined',
  'talk.scheduled': 'scheduled',
  'talk.moved': 'moved',
  'talk.unscheduled': 'unscheduled',
  'innovation.published': 'passport-published',
  'innovation.asked': 'passport-asked',
};

/** What speakers are written without anybody asking. */
export function callHandlers(context: ForumContext): readonly EventHandler[] {
  return [
    {
      name: 'write-to-speakers',
      types: Object.keys(LETTER_OF),
      handle: async ({ id: event, type, subject }) => {
        const talkId = parseId<'talk'>(subject['talk'] ?? '');
        const speakerId = parseId<'speaker'>(subject['speaker'] ?? '');
        const letter = LETTER_OF[type];
        if (!talkId || !speakerId || !letter) return;
        await writeToSpeaker(context, wordLetter, {
          talkId,
          speakerId,
          letter,
          what: `talk/${event}`,
        });
      },
    },
  ];
}
