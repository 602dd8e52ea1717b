import type { Locale } from '../../../../platform/i18n/locales.ts';
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
      return { words: t('start.register'), term: 'full' };
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

function wordsOfReturn(locale: Locale, { lacks }: ReadAppeal): string {
  const t = appealsDeskText.in(locale);
  if (lacks.length === 0) return t('start.return.plain');
  const named = lacks.map((one) => appealsText.in(locale)(`requisite.${one}`)).join('; ');
  return t('start.return', { lacks: named });
}

function languageOf({ appeal }: ReadAppeal): Locale {
  return appeal.language === 'en' ? 'en' : 'uk';
}
