import { type Locale, LOCALES, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import type { LetterFacts, WordLetter } from '../../use-cases/call/letters.ts';
import { innovationPath } from '../innovations/paths.ts';
import { momentOf, whenOf } from '../forum-words.ts';
import { letterText } from './messages/index.ts';

/** What a speaker is written, in the language that they wrote in; the link is for them alone. */
export const wordLetter: WordLetter = (
  context,
  { language, letter, forum, talk, slot, passport, ...told },
) => {
  const locale = mainLocale(LOCALES.find((one) => one === language) ?? 'uk');
  const t = letterText.in(locale);
  const { publicUrl } = context.platform.config;
  const facts = {
    title: talk.title,
    forum: saidIn(locale, forum.title),
    when: whenOf(context, locale, forum),
    author: talk.speakers[0]?.name ?? '',
    until: forum.call ? momentOf(context, locale, forum.call.closesAt) : '',
    hours: slot ? whenOf(context, locale, slot) : '',
    room: roomOf(locale, forum, slot),
    passport: passport?.title ?? '',
    page: passport ? publicUrl + innovationPath(locale, passport.slug) : '',
    link: publicUrl + localePath(locale, `/receipt/talk/link/${told.token}`),
  };
  const parts = [t(`${letter}.text`, facts), told.note, t('link', facts), t('end', facts)];
  return plain({
    subject: t(`${letter}.subject`, facts),
    text: `${parts.filter(Boolean).join('\n\n')}\n`,
  });
};

function roomOf(
  locale: Locale,
  { rooms, venue }: LetterFacts['forum'],
  slot: LetterFacts['slot'],
): string {
  const room = rooms.find(({ id }) => id === slot?.roomId);
  return saidIn(locale, room?.name ?? venue);
}

/** Spaces that keep words together on a page look odd in a letter. */
function plain({ subject, text }: { readonly subject: string; readonly text: string }) {
  const tidy = (words: string) => words.replaceAll('\u00a0', ' ');
  return { subject: tidy(subject), text: tidy(text) };
}
