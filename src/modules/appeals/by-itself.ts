import { parseId } from '#kernel/ids.ts';
import type { EventHandler } from '#platform/events/event.ts';
import { newsMail } from '#ui/receipt/news-mail.ts';
import type { AppealsContext } from './domain/appeals-context.ts';
import { newsSms } from '#ui/receipt/news-sms.ts';
import { tellAppeal } from './use-cases/tell-appeal.ts';
import { tellAuthor } from './use-cases/tell-author.ts';

/** Steps, of which an author is written where they left an address or asked for SMS. */
const STEPS = [
  'appeal.taken',
  'appeal.returned',
  'appeal.passed-on',
  'appeal.extended',
  'appeal.answered',
  'appeal.refused',
];

const TOLD_BY = [
  { name: 'tell-authors-of-appeals', by: 'email' },
  { name: 'text-authors-of-appeals', by: 'sms' },
] as const;

/** What becomes of an appeal without anybody asking: the desks are told of it, and its author. */
export function appealHandlers(context: AppealsContext): readonly EventHandler[] {
  const { publicUrl } = context.platform.config;
  const words = { mail: (language: string) => newsMail(publicUrl, language), sms: newsSms };
  return [
    {
      name: 'tell-of-appeals',
      types: ['appeal.submitted', 'appeal.taken'],
      handle: async ({ subject }) => {
        const id = parseId<'appeal'>(subject['appeal'] ?? '');
        if (id) await tellAppeal(context, { id, by: parseId<'account'>(subject['by'] ?? '') });
      },
    },
    ...TOLD_BY.map(
      ({ name, by }): EventHandler => ({
        name,
        types: STEPS,
        handle: async ({ subject }) => {
          const id = parseId<'appeal'>(subject['appeal'] ?? '');
          if (id) await tellAuthor(context, words, { id, by });
        },
      }),
    ),
  ];
}
