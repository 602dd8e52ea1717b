import { type Locale, localePath } from '../../../platform/i18n/locales.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import { isChange, type Letter, type LetterFacts, type Telling } from '../domain/gathering-kind.ts';
import { lettersText } from '../messages/letters/index.ts';
import type { LetterInput } from '../use-cases/tell-visitor.ts';
import { momentWords } from './when-words.ts';

/**
 * Cyrillic letters of an SMS: of one part, since a second one is paid for like another message; of two where it says where
 * to go, since half an address leads nowhere.
 */
const SMS_LETTERS = { usual: 70, withPlace: 134 };

/** With these comes the file for a calendar: it stands there from now on, or elsewhere. */
const HAS_CALENDAR: readonly Telling[] = ['confirmed', 'moved', 'relocated', 'moved-and-relocated'];

/** In its owner's words, or the usual ones; then what it leads to, which is the same for all. */
export function writeLetter(context: AttendanceContext, input: LetterInput): Letter {
  const { locale, telling, words, gathering, until, links } = input;
  const facts: LetterFacts = {
    telling,
    words,
    when: momentWords(context, locale, gathering.startsAt),
    until: until && momentWords(context, locale, until),
  };
  const own = context.gatheringKinds.find(({ kind }) => kind === gathering.ownerKind)?.letter;
  const letter = own?.(locale, facts) ?? usualLetter(locale, facts);
  const t = lettersText.in(locale);
  const page = (path: string) => context.platform.config.publicUrl + localePath(locale, path);
  const address = (path: string) => page(`/ticket${path}`);
  const below = [
    links.offer && t('offer', { link: address(`/link/${links.offer}`) }),
    words.calendarPath &&
      HAS_CALENDAR.includes(telling) &&
      t('calendar', { link: page(words.calendarPath) }),
    links.cancel && t('cancel', { link: address(`/link/${links.cancel}`) }),
    telling === 'cancelled' ? undefined : t('ticket', { link: address('') }),
    t('end'),
  ];
  const lines = [letter.text.trim(), ...below.filter((line) => typeof line === 'string')];
  return {
    subject: plain(letter.subject),
    text: plain(`${lines.join('\n\n')}\n`),
    sms: short(plain(letter.sms), telling),
  };
}

function usualLetter(locale: Locale, { telling, words, when, until = '' }: LetterFacts): Letter {
  const t = lettersText.in(locale);
  const { title, place, reason } = words;
  // An SMS has no room for all: of another place it says the place.
  const said = { title, when, until, place: place ?? title };
  const isOff = telling === 'cancelled';
  const lines = [
    t(`text.${telling}`, said),
    place !== undefined && !isOff && t('place', { place }),
    heldLine(locale, telling, until),
    // Why it was moved once is no reason for another place.
    reason && isChange(telling) && telling !== 'relocated' && t('reason', { reason }),
    isChange(telling) && !isOff && `\n${t('stays')}`,
  ];
  return {
    subject: t(`subject.${telling}`, said),
    text: lines.filter(Boolean).join('\n'),
    sms: t(`sms.${telling}`, said),
  };
}

/** For how long a place is kept that is offered. */
function heldLine(locale: Locale, telling: Telling, until: string): string | undefined {
  return telling === 'offered' ? `\n${lettersText.in(locale)('held', { until })}` : undefined;
}

function short(text: string, telling: Telling): string {
  const most = telling.endsWith('relocated') ? SMS_LETTERS.withPlace : SMS_LETTERS.usual;
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** Spaces that keep words together on a page are in no alphabet of SMS but the wide one, and in a letter nobody needs them. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
