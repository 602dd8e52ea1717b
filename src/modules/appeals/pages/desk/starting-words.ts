import type { Locale } from '#platform/i18n/locales.ts';
import { appealsText } from '../../messages/index.ts';
import type { ReadAppeal } from '../../use-cases/read-appeal.ts';
import { howToComplain } from '../how-to-complain.ts';
import type { Act } from './acts.ts';
import { appealsDeskText } from './messages/index.ts';

/** What a form begins with, in the language of whoever appealed: to be changed, not to be sent as it is. */
export function startingWords(act: Act, read: ReadAppeal): Readonly<Record<string, string>> {
  const locale = languageOf(read);
  const t = appealsDeskText.in(locale);
  switch (act) {
    case 'register':
      return startOfGiving(locale, read);
    case 'return':
      return { words: wordsOfReturn(locale, read) };
    case 'pass-on':
      return { words: t('start.pass-on') };
    case 'extend':
      return { words: t('start.extend') };
    case 'refuse':
      return { howToComplain: howToComplain(locale) };
    case 'answer':
      return {};
  }
}

/** Of one that somebody has already, with the term that it has. */
function startOfGiving(locale: Locale, { appeal, lastDays }: ReadAppeal) {
  const t = appealsDeskText.in(locale);
  const isPlain = appeal.dueOn.equals(lastDays.plain);
  return {
    words: t(appeal.status === 'received' ? 'start.register' : 'start.give-on'),
    term: isPlain ? 'plain' : 'full',
  };
}

function wordsOfReturn(locale: Locale, { lacks }: ReadAppeal): string {
  const t = appealsDeskText.in(locale);
  if (lacks.length === 0) return t('start.return.plain');
  const named = lacks.map((one) => appealsText.in(locale)(`requisite.${one}`)).join('; ');
  return t('start.return', { lacks: named });
}

function languageOf({ appeal }: ReadAppeal): Locale {
  return appeal.language === 'en' ? 'en' : 'uk';
}
