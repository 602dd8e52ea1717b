import { parseId } from '../../kernel/ids.ts';
import type { EventHandler } from '../../platform/events/event.ts';
import { newsMail } from '../../ui/receipt/news-mail.ts';
import type { AppealsContext } from './domain/appeals-context.ts';
import { tellAppeal } from './use-cases/tell-appeal.ts';
import { tellAuthor } from './use-cases/tell-author.ts';

/** Steps, of which an author is written where they left an address. */
const STEPS = [
  'appeal.taken',
  'appeal.returned',
  'appeal.passed-on',
  'appeal.extended',
  'appeal.answered',
  'appeal.refused',
];

/** What becomes of an appeal without anybody asking: the desks are told of it, and its author. */
export function appealHandlers(context: AppealsContext): readonly EventHandler[] {
  const words = (language: string) => newsMail(context.platform.config.publicUrl, language);
  return [
    {
      name: 'tell-of-appeals',
      types: ['appeal.submitted', 'appeal.taken'],
      handle: async ({ subject }) => {
        const id = parseId<'appeal'>(subject['appeal'] ?? '');
        if (id) await tellAppeal(context, { id, by: parseId<'account'>(subject['by'] ?? '') });
      },
    },
    {
      name: 'tell-authors-of-appeals',
      types: STEPS,
      handle: async ({ subject }) => {
        const id = parseId<'appeal'>(subject['appeal'] ?? '');
        if (id) await tellAuthor(context, words, { id });
      },
    },
  ];
}
