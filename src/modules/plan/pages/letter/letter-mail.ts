import { LOCALES, localePath, mainLocale } from '#platform/i18n/locales.ts';
import type { LetterWords } from '../../use-cases/ask-standing.ts';
import { letterText } from './messages/index.ts';

/** What whoever has no account is written: what it is about, and the link that is theirs alone. */
export function letterMail(publicUrl: string): LetterWords {
  return ({ about, language, action, token }) => {
    const locale = mainLocale(LOCALES.find((one) => one === language) ?? 'uk');
    const t = letterText.in(locale);
    const link = publicUrl + localePath(locale, `/plan/letter/${token}`);
    const title = locale === 'uk' || action.titleEn === '' ? action.title : action.titleEn;
    return {
      subject: t(`mail.subject.${about}`),
      text: t(`mail.${about}`, { year: String(action.year), title, link }),
    };
  };
}
