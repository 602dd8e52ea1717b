import { parseId } from '../../kernel/ids.ts';
import type { EventHandler } from '../../platform/events/event.ts';
import { LOCALES, localePath, mainLocale } from '../../platform/i18n/locales.ts';
import type { AppealsContext } from './domain/appeals-context.ts';
import { appealsText } from './messages/index.ts';
import { tellAppeal } from './use-cases/tell-appeal.ts';
import { type AuthorMailWords, tellAuthor } from './use-cases/tell-author.ts';

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
  const words = authorMailWords(context.platform.config.publicUrl);
  return [
    {
      name: 'tell-of-appeals',
      types: ['appeal.submitted', 'appeal.taken'],
      handle: async ({ subject }) => {
        const id = parseId<'appeal'>(subject['appeal'] ?? '');
        if (id) await tellAppeal(context, { id });
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

/** In the language that they wrote in. */
function authorMailWords(publicUrl: string): AuthorMailWords {
  return (language) => {
    const locale = mainLocale(LOCALES.find((one) => one === language) ?? 'uk');
    const t = appealsText.in(locale);
    const link = `${publicUrl}${localePath(locale, '/receipt')}`;
    return { subject: t('mail.subject'), text: t('mail.text', { link }) };
  };
}
