import { foldedWords, foldText } from '#kernel/text/fold-text.ts';
import type { AreaKind } from '../area.ts';

/**
 * What is left of a name without the words that only say its kind, for comparing: «Татарбунарська міська
 * громада», «Татарбунарська ТГ» and the codifier's «Татарбунарська» are one hromada.
 */
export function bareName(kind: AreaKind, name: string): string {
  const words = foldedWords(name);
  const telling = words.filter((word) => !KIND_WORDS[kind].has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** The fuller of two names of one area; of equally full ones the one that is kept already. */
export function fullerName(kept: string, given: string): string {
  return given.split(/\s+/).length > kept.split(/\s+/).length ? given : kept;
}

/** A codifier gives an adjective; people say «Татарбунарська громада». Settlements are named as they are. */
export function spokenName(kind: AreaKind, name: string): string {
  const word = SPOKEN_WORD[kind];
  if (!word || bareName(kind, name) !== foldText(name)) return name;
  // «Київ» stands among the oblasts and is none: only adjectives take the word.
  return ADJECTIVE.test(name) ? `${name} ${word}` : name;
}

/** What an address of the area's page is made of: without what a council may change tomorrow («селищна», «міська»). */
export function lastingName(kind: AreaKind, name: string): string {
  const word = SPOKEN_WORD[kind];
  return word ? `${bareName(kind, name)} ${word}` : name;
}

/** What kind the words of a name say, or undefined. «Район» alone may be of an oblast or of a city. */
export function kindByName(name: string): AreaKind | 'raion-or-city-district' | undefined {
  const words = foldedWords(name);
  return TELLING_WORDS.find(([telling]) => words.some((word) => telling.test(word)))?.[1];
}

const ADJECTIVE = /(а|я|ий|ій)$/;

const SPOKEN_WORD: Readonly<Partial<Record<AreaKind, string>>> = {
  oblast: 'область',
  raion: 'район',
  hromada: 'громада',
  'city-district': 'район',
};

const NONE: ReadonlySet<string> = new Set();
const KIND_WORDS: Readonly<Record<AreaKind, ReadonlySet<string>>> = {
  oblast: new Set(['область', 'обл']),
  raion: new Set(['район', 'р', 'н']),
  hromada: new Set([
    'громада',
    'територіальна',
    'обєднана',
    'міська',
    'сільська',
    'селищна',
    'тг',
    'отг',
  ]),
  'city-district': new Set(['район', 'р', 'н']),
  'starosta-district': new Set(['старостинський', 'округ', 'старостат']),
  settlement: new Set(['село', 'селище', 'місто', 'смт', 'с', 'м']),
  beat: NONE,
};

const TELLING_WORDS: readonly (readonly [RegExp, AreaKind | 'raion-or-city-district'])[] = [
  [/^старост/, 'starosta-district'],
  [/^(громада|отг|тг)$/, 'hromada'],
  [/^дільниця$/, 'beat'],
  [/^(область|обл|oblast)$/, 'oblast'],
  [/^(район|raion)$/, 'raion-or-city-district'],
];
