import { parseId } from '#kernel/ids.ts';
import type { EventHandler } from '#platform/events/event.ts';
import { newsMail } from '#ui/receipt/news-mail.ts';
import { newsSms } from '#ui/receipt/news-sms.ts';
import type { PromisesContext } from './domain/promises-context.ts';
import { tellAsker } from './use-cases/tell-asker.ts';
import { tellPromise, tellQuestion } from './use-cases/tell-owing.ts';

/** Steps with words for whoever asked. */
const SAID = ['question.promised', 'question.answered', 'question.merged', 'question.refused'];

const TOLD_BY = [
  { name: 'tell-askers', by: 'email' },
  { name: 'text-askers', by: 'sms' },
] as const;

/** What becomes of promises and questions without anybody asking. */
export function promiseHandlers(context: PromisesContext): readonly EventHandler[] {
  const { publicUrl } = context.platform.config;
  const words = { mail: (language: string) => newsMail(publicUrl, language), sms: newsSms };
  return [
    {
      name: 'tell-of-promises',
      types: ['promise.given'],
      handle: async ({ subject }) => {
        const id = parseId<'promise'>(subject['promise'] ?? '');
        if (id) await tellPromise(context, { id, by: parseId<'account'>(subject['by'] ?? '') });
      },
    },
    {
      name: 'tell-of-questions',
      types: ['question.asked', 'question.given'],
      handle: async ({ subject, type }) => {
        const id = parseId<'question'>(subject['question'] ?? '');
        const became = type === 'question.given' ? 'given' : 'asked';
        if (id) await tellQuestion(context, { id, became });
      },
    },
    ...TOLD_BY.map(
      ({ name, by }): EventHandler => ({
        name,
        types: SAID,
        handle: async ({ subject }) => {
          const id = parseId<'question'>(subject['question'] ?? '');
          if (id) await tellAsker(context, words, { id, by });
        },
      }),
    ),
  ];
}
