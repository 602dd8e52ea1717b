import { spokenCode } from '#kernel/receipts/receipt-code.ts';
import { LOCALES, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import type { WordPressLetter } from '../../use-cases/press/tell-press.ts';
import { whenOf } from '../forum-words.ts';
import { pressText } from './messages/index.ts';

/** What somebody of the media is written, in the language that they wrote in. */
export const wordPressLetter: WordPressLetter = (context, facts) => {
  const { letter, accreditation, forum, code } = facts;
  const locale = mainLocale(LOCALES.find((one) => one === accreditation.language) ?? 'uk');
  const t = pressText.in(locale);
  const { publicUrl } = context.platform.config;
  const said = {
    forum: saidIn(locale, forum.title),
    when: whenOf(context, locale, forum),
    where: [saidIn(locale, forum.venue), saidIn(locale, forum.address)].filter(Boolean).join(', '),
    code: code === undefined ? '' : spokenCode(code),
    link: publicUrl + localePath(locale, '/ticket'),
  };
  const parts = [t(`letter.${letter}`, said), accreditation.note, t('letter.end')];
  return {
    subject: tidy(t(`letter.${letter}.subject`, said)),
    text: `${tidy(parts.filter(Boolean).join('\n\n'))}\n`,
  };
};

/** Spaces that keep words together on a page look odd in a letter. */
function tidy(words: string): string {
  return words.replaceAll('\u00a0', ' ');
}
