import type { Locale } from '#platform/i18n/locales.ts';
import type { FormError } from '#ui/components/form-error.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { RefusedEvent } from '../../../use-cases/plan-calendar.ts';
import { calendarImportText } from './messages/index.ts';

/** Beside which field is said why a calendar is not kept. */
const FIELDS = {
  'file-none': 'file',
  'not-a-calendar': 'file',
  'too-large': 'file',
  'too-many-events': 'file',
  'too-many-series': 'file',
  'too-many-exceptions': 'file',
  'kind-missing': 'kind',
  'officer-missing': 'hostIds',
  'officer-unknown': 'hostIds',
  'place-unknown': 'areaId',
} as const;
const REASONS = Object.keys(FIELDS).filter((one): one is keyof typeof FIELDS => one in FIELDS);

export function importError(locale: Locale, reason: string): FormError {
  const t = calendarImportText.in(locale);
  const known = REASONS.find((one) => one === reason);
  return known
    ? { field: FIELDS[known], text: t(`error.${known}`) }
    : { field: 'file', text: t('error.other') };
}

/** A name of a zone may be as long as whoever wrote it wanted. */
const MAX_WORDS_LENGTH = 80;

/** Why an event does not become a meeting. */
export function whyRefused(locale: Locale, { why, words }: RefusedEvent): string {
  return calendarImportText
    .in(locale)(`why.${why}`, { words: shortened(asPeopleWrite(words), MAX_WORDS_LENGTH) })
    .trim();
}

/** A moment of the file as people write it, even one that never was: «30.02.2026, 11:00». */
function asPeopleWrite(words: string): string {
  return words.replace(/^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d).*)?$/, (_, year, month, day, hour) =>
    [`${day}.${month}.${year}`, hour].filter(Boolean).join(', '),
  );
}

/** An event is called as its file calls it, which may be of any length. */
export function eventName(locale: Locale, title: string): string {
  return title === ''
    ? calendarImportText.in(locale)('untitled')
    : shortened(title, MAX_WORDS_LENGTH);
}

function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : text;
}

/** What came of a calendar, above the list that it leads to. */
export function importDone({ locale, query }: PageRequest): string | undefined {
  const t = calendarImportText.in(locale);
  const done = query.get('done');
  if (done === 'import-discarded') return t('done.discarded');
  const count = /^\d{1,4}$/.exec(query.get('count') ?? '')?.[0];
  return done === 'imported' && count !== undefined
    ? t('done', { count: Number(count) })
    : undefined;
}
