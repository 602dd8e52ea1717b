import { parseId } from '#kernel/ids.ts';
import type { EventHandler } from '#platform/events/event.ts';
import { newsMail } from '#ui/receipt/news-mail.ts';
import { newsSms } from '#ui/receipt/news-sms.ts';
import type { LiveContext } from './domain/live/live-context.ts';
import { handOverQuestions } from './use-cases/live/hand-over-questions.ts';
import { tellLiveAsker } from './use-cases/live/tell-live-asker.ts';

/** What becomes of a hall's questions without anybody asking: what had no answer gets a deadline, and its asker is told. */
export function liveHandlers(context: LiveContext): readonly EventHandler[] {
  const { publicUrl } = context.platform.config;
  const words = { mail: (language: string) => newsMail(publicUrl, language), sms: newsSms };
  return [
    {
      name: 'hand-over-live-questions',
      types: ['live-session.closed'],
      handle: async ({ subject }) => {
        const id = parseId<'live-session'>(subject['session'] ?? '');
        if (id) await handOverQuestions(context, { id });
      },
    },
    {
      name: 'tell-live-askers',
      types: ['live-question.handed-over'],
      handle: async ({ subject }) => {
        const id = parseId<'live-question'>(subject['question'] ?? '');
        if (id) await tellLiveAsker(context, words, { id });
      },
    },
  ];
}
