import type { OperatorLanguage, Said } from '#kernel/text/said.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { MAX_RELEASE_LENGTHS, type ReleaseSaid } from './release.ts';

export interface Corrected {
  /** Word for word as it stands there, in one place. Empty: nothing in that language. */
  readonly stood: Said;
  readonly right: Said;
}

export type CorrectionRefusal =
  | 'nothing-corrected'
  | 'passage-absent-uk'
  | 'passage-absent-en'
  | 'passage-many-uk'
  | 'passage-many-en'
  | 'same-uk'
  | 'same-en'
  | 'right-missing-uk'
  | 'right-missing-en'
  | 'too-long';

/** The text with what was wrong put right: a passage that stands in one place, so that nobody doubts which was meant. */
export function correctSaid(
  said: ReleaseSaid,
  { stood, right }: Corrected,
): Result<ReleaseSaid, CorrectionRefusal> {
  if (stood.uk === '' && stood.en === '') return refuse('nothing-corrected');
  let corrected = said;
  for (const language of ['uk', 'en'] as const) {
    if (stood[language] === '') continue;
    const done = correctIn(corrected, language, stood[language], right[language]);
    if (!done.ok) return done;
    corrected = done.value;
  }
  return isTooLong(corrected) ? refuse('too-long') : ok(corrected);
}

function correctIn(
  said: ReleaseSaid,
  language: OperatorLanguage,
  stood: string,
  right: string,
): Result<ReleaseSaid, CorrectionRefusal> {
  if (stood === right) return refuse(`same-${language}` as const);
  const places = wordsOf(said, language).reduce(
    (count, words) => count + words.split(stood).length - 1,
    0,
  );
  if (places === 0) return refuse(`passage-absent-${language}` as const);
  if (places > 1) return refuse(`passage-many-${language}` as const);
  // As a function: «$&» in what is right is what it looks like.
  const changed = mapWords(said, language, (words) => words.replace(stood, () => right).trim());
  const isLeft = neededOf(changed, language).every((words) => words !== '');
  return isLeft ? ok(changed) : refuse(`right-missing-${language}` as const);
}

/** What a reader reads of it; its telephone and address belong to the Ukrainian text. */
function wordsOf(said: ReleaseSaid, language: OperatorLanguage): readonly string[] {
  const { contact } = said;
  return [
    ...neededOf(said, language),
    contact.words[language],
    ...(language === 'uk' ? [contact.phone, contact.email] : []),
  ];
}

function neededOf({ title, lead, body, quotes }: ReleaseSaid, language: OperatorLanguage) {
  const words = quotes.flatMap(({ said, by }) => [said, by]);
  return [title, lead, body, ...words].map((one) => one[language]);
}

function mapWords(
  said: ReleaseSaid,
  language: OperatorLanguage,
  change: (words: string) => string,
): ReleaseSaid {
  const of = (words: Said): Said => ({ ...words, [language]: change(words[language]) });
  const { title, lead, body, quotes, contact } = said;
  const office = language === 'uk' ? change : (words: string) => words;
  return {
    title: of(title),
    lead: of(lead),
    body: of(body),
    quotes: quotes.map((quote) => ({ said: of(quote.said), by: of(quote.by) })),
    contact: {
      words: of(contact.words),
      phone: office(contact.phone),
      email: office(contact.email),
    },
  };
}

function isTooLong({ title, lead, body, quotes, contact }: ReleaseSaid): boolean {
  const { phone, email } = MAX_RELEASE_LENGTHS;
  const longest: readonly (readonly [Said, number])[] = [
    [title, MAX_RELEASE_LENGTHS.title],
    [lead, MAX_RELEASE_LENGTHS.lead],
    [body, MAX_RELEASE_LENGTHS.body],
    ...quotes.map(({ said }) => [said, MAX_RELEASE_LENGTHS.quote] as const),
    ...quotes.map(({ by }) => [by, MAX_RELEASE_LENGTHS.by] as const),
    [contact.words, MAX_RELEASE_LENGTHS.contact],
  ];
  const isLong = ([{ uk, en }, most]: readonly [Said, number]) =>
    uk.length > most || en.length > most;
  return longest.some(isLong) || contact.phone.length > phone || contact.email.length > email;
}
