import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import {
  type GatheringWords,
  isChange,
  type Letter,
  type LetterFacts,
  type Telling,
} from '../domain/gathering-kind.ts';
import { lettersText } from '../messages/letters/index.ts';
import type { LetterInput, LetterSignUp } from '../use-cases/tell-visitors.ts';
import { momentWords } from './when-words.ts';

/**
 * Cyrillic letters of an SMS: of one part, since a second one is paid for like another message; of two where it says where
 * to go, since half an address leads nowhere.
 */
const SMS_LETTERS = { usual: 70, withPlace: 134 };

/** With these comes the file for a calendar: it stands there from now on, or elsewhere. */
const HAS_CALENDAR: readonly Telling[] = ['confirmed', 'moved', 'relocated', 'moved-and-relocated'];

/** In its owner's words, or the usual ones; then the links, which are worded alike for all kinds. */
export function writeLetter(context: AttendanceContext, input: LetterInput): Letter {
  const { locale, telling, words, gathering, signUps } = input;
  const moment = (at: Temporal.Instant) => momentWords(context, locale, at);
  const until = firstEnd(signUps);
  const facts: LetterFacts = {
    telling,
    words,
    when: moment(gathering.startsAt),
    until: until && moment(until),
  };
  const own = context.gatheringKinds.find(({ kind }) => kind === gathering.ownerKind)?.letter;
  const letter = own?.(locale, facts) ?? usualLetter(locale, facts, signUps);
  const page = (path: string) => context.platform.config.publicUrl + localePath(locale, path);
  const lines = [letter.text.trim(), ...linesBelow(input, { page, moment })];
  return {
    subject: plain(letter.subject),
    text: plain(`${lines.join('\n\n')}\n`),
    sms: short(plain(letter.sms), telling),
  };
}

interface LineWords {
  readonly page: (path: string) => string;
  readonly moment: (at: Temporal.Instant) => string;
}

/** What the letter leads to. */
function linesBelow(
  { locale, telling, words: { calendarPath }, signUps }: LetterInput,
  line: LineWords,
): readonly string[] {
  const t = lettersText.in(locale);
  if (telling === 'cancelled') return [t('end')];
  const { page } = line;
  const calendar = HAS_CALENDAR.includes(telling) ? calendarPath : undefined;
  const several = signUps.length > 1 ? severalLines(locale, signUps, line) : undefined;
  const { offer, cancel } = (several ? undefined : signUps[0]?.links) ?? {};
  return [
    several,
    offer && t('offer', { link: page(linkPath(offer)) }),
    calendar && t('calendar', { link: page(calendar) }),
    cancel && t('cancel', { link: page(linkPath(cancel)) }),
    t('ticket', { link: page('/ticket') }),
    t('end'),
  ].filter((one) => typeof one === 'string');
}

function linkPath(secret: string): string {
  return `/ticket/link/${secret}`;
}

function firstEnd(signUps: readonly LetterSignUp[]): Temporal.Instant | undefined {
  return signUps
    .flatMap(({ until }) => until ?? [])
    .toSorted(Temporal.Instant.compare)
    .at(0);
}

/** Each sign-up under the address, with its own links. */
function severalLines(
  locale: Locale,
  signUps: readonly LetterSignUp[],
  { page, moment }: LineWords,
): string {
  const t = lettersText.in(locale);
  const entries = signUps.map(({ seats, until, links: { offer, cancel } }, index) =>
    [
      t('several.seats', { number: index + 1, seats }),
      offer && until && t('several.held', { until: moment(until), link: page(linkPath(offer)) }),
      cancel && t('several.cancel', { link: page(linkPath(cancel)) }),
    ]
      .filter(Boolean)
      .join('\n'),
  );
  return [t('several'), ...entries].join('\n\n');
}

function usualLetter(
  locale: Locale,
  { telling, words, when, until = '' }: LetterFacts,
  signUps: readonly LetterSignUp[],
): Letter {
  const t = lettersText.in(locale);
  const { title, place, reason } = words;
  const seats = signUps.reduce((sum, one) => sum + one.seats, 0);
  // An SMS has no room for all: of another place it says the place.
  const said = { title, when, until, seats, place: place ?? title };
  const lines = [
    t(`text.${telling}`, said),
    place !== undefined && telling !== 'cancelled' && t('place', { place }),
    // Several offers end at different times, which are said beside each.
    telling === 'offered' && signUps.length === 1 && `\n${t('held', { seats, until })}`,
    ...changeLines(locale, { telling, reason, signUps: signUps.length }),
  ];
  return {
    subject: t(`subject.${telling}`, said),
    text: lines.filter(Boolean).join('\n'),
    sms: t(`sms.${telling}`, said),
  };
}

function changeLines(
  locale: Locale,
  {
    telling,
    reason,
    signUps,
  }: Pick<LetterFacts, 'telling'> & Pick<GatheringWords, 'reason'> & { readonly signUps: number },
): readonly (string | undefined)[] {
  if (!isChange(telling)) return [];
  const t = lettersText.in(locale);
  return [
    // Why it was moved once is no reason for another place.
    reason && telling !== 'relocated' ? t('reason', { reason }) : undefined,
    telling === 'cancelled' ? undefined : `\n${t('stays', { signUps })}`,
  ];
}

function short(text: string, telling: Telling): string {
  const most = telling.endsWith('relocated') ? SMS_LETTERS.withPlace : SMS_LETTERS.usual;
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** Spaces that keep words together on a page are in no alphabet of SMS but the wide one, and in a letter nobody needs them. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
