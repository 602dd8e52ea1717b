import { freeSlugs } from '#kernel/text/free-slugs.ts';
import { slugOf } from '#kernel/text/slug-of.ts';
import type { Question } from './report-category.ts';

export const MAX_CHOICES = 8;
const MAX_CHOICE_LENGTH = 80;
const MAX_KEY_LENGTH = 40;

type Choices = Question['choices'];
type Words = Omit<Choices[number], 'key'>;

/** «Так | Yes», one a line: as they are typed. */
export function choicesAsTyped(choices: Choices): string {
  return choices.map(({ uk, en }) => `${uk} | ${en}`).join('\n');
}

/** Undefined: a line says something in one language only, or there are too many, or one alone. */
export function readChoices(typed: string): readonly Words[] | undefined {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  const choices = lines.map((line): Words | undefined => {
    const [uk = '', en = '', ...more] = line.split('|').map((part) => part.trim());
    const fits = [uk, en].every((part) => part !== '' && part.length <= MAX_CHOICE_LENGTH);
    return fits && more.length === 0 ? { uk, en } : undefined;
  });
  const known = choices.filter((one) => one !== undefined);
  if (known.length !== choices.length || known.length === 1) return undefined;
  return known.length > MAX_CHOICES ? undefined : known;
}

/** What is asked, without the keys that answers are kept under. */
export interface AskedQuestion {
  readonly words: Question['words'];
  readonly choices: readonly Words[];
}

/**
 * Answers are kept under keys: what is still called the same in one of its languages keeps its own, so that a mended word
 * loses no answer.
 */
export function withKeys(
  asked: readonly AskedQuestion[],
  before: readonly Question[],
): readonly Question[] {
  const keyed = keysLike(
    asked.map(({ words }) => words),
    before.map(({ key, words }) => ({ key, ...words })),
  );
  return asked.map(({ words, choices }, index) => {
    const { key = '' } = keyed[index] ?? {};
    const known = before.find((one) => one.key === key)?.choices ?? [];
    return { key, words, choices: keysLike(choices, known) };
  });
}

function keysLike(words: readonly Words[], before: Choices): Choices {
  const kept = words.map(({ uk, en }) => before.find((one) => one.uk === uk || one.en === en)?.key);
  const used = new Set<string>();
  const free = freeSlugs(before.map(({ key }) => key));
  return words.map(({ uk, en }, index) => {
    const own = kept[index];
    const key = own !== undefined && !used.has(own) ? own : free(keyOf(en));
    used.add(key);
    return { key, uk, en };
  });
}

/** From the English words, so that an export can be read. */
export function keyOf(en: string): string {
  const wanted = slugOf(en)
    .slice(0, MAX_KEY_LENGTH)
    .replace(/^[^a-z]+|(?<!-)-+$/g, '');
  return wanted === '' ? 'kind' : wanted;
}
