import { foldText } from '#kernel/text/fold-text.ts';
import { retyped } from '#kernel/text/keyboard-slip.ts';
import { searchKey, searchKeyOfBeginning } from '#kernel/text/search-key.ts';
import type { PlaceKind } from '../directory.ts';
import { kindsOfBeginning, kindsOfWord } from './kind-words.ts';

export interface QueryWord {
  readonly spelled: string;
  /** How it sounds; a word that may be unfinished secondly as a beginning, where that differs. */
  readonly sounds: readonly string[];
  /** The last word: the person may still be typing it. */
  readonly last: boolean;
  /** How many slips are forgiven. */
  readonly slips: 0 | 1 | 2;
  /** The kinds of places that it may stand for. */
  readonly kinds: ReadonlySet<PlaceKind> | undefined;
  /** It stands for a kind and nothing else: «школа», not «шко», which may begin a name. */
  readonly kindOnly: boolean;
  /** What it is worth to explain it: names most, then kinds, then numbers and single letters. */
  readonly weight: number;
}

/** Whatever is sent, this much is read: nobody's address is longer. */
const MAX_TEXT_LENGTH = 160;
const MAX_WORDS = 7;
const MAX_WORD_LENGTH = 40;

/** Reads what was typed. Empty when it has no letters or digits. */
export function readQuery(text: string): readonly QueryWord[] {
  return readWords(spelledWords(text));
}

/**
 * What else may have been meant, likeliest first, to be asked when the text itself finds little: the other keyboard layout,
 * and names of one word typed as two.
 */
export function otherReadings(text: string): readonly (readonly QueryWord[])[] {
  const readings: string[][] = [];
  const meant = retyped(text.slice(0, MAX_TEXT_LENGTH));
  if (meant !== undefined) readings.push(spelledWords(meant));
  const words = spelledWords(text);
  if (words.length <= MAX_WORDS_TO_JOIN) {
    for (let at = 1; at < words.length; at += 1) {
      readings.push([
        ...words.slice(0, at - 1),
        `${words[at - 1]}${words[at]}`,
        ...words.slice(at + 1),
      ]);
    }
  }
  return readings.map(readWords).filter((words) => words.length > 0);
}

const MAX_WORDS_TO_JOIN = 4;

function spelledWords(text: string): string[] {
  const folded = foldText(text.slice(0, MAX_TEXT_LENGTH).replace(SHORT_RAION, 'район '))
    .replace(NUMBER_AFTER_WORD, '$1 $2')
    .split(' ');
  const words = folded.filter((word) => word !== '').map((word) => word.slice(0, MAX_WORD_LENGTH));
  const telling = words.filter((word) => !PREPOSITIONS.has(word));
  return (telling.length > 0 ? telling : words).slice(0, MAX_WORDS);
}

/** «р-н» and «р–н» would fall into two words. */
const SHORT_RAION = /(?<!\p{L})р[-–—]н(?!\p{L})\.?/giu;
/** «школа2». But «12а» is a house. */
const NUMBER_AFTER_WORD = /(\p{L}{3})(\p{N})/gu;
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'в у на біля коло до із та возле около in at near the of'.split(' '),
);

function readWords(words: readonly string[]): readonly QueryWord[] {
  return words.map((word, index) => readWord(word, index === words.length - 1, words.length === 1));
}

function readWord(spelled: string, last: boolean, alone: boolean): QueryWord {
  const whole = searchKey(spelled);
  const beginning = searchKeyOfBeginning(spelled);
  // «м» and «с» before a name are its kind; the last letter typed is more likely a name's first.
  const kinds = spelled.length === 1 && last ? undefined : kindsOfWord(spelled);
  return {
    spelled,
    sounds: soundsOf(spelled, last ? [whole, beginning] : [whole]),
    last,
    slips: slipsForgiven(spelled, whole),
    kinds: kinds ?? (last && !alone ? kindsOfBeginning(spelled) : undefined),
    kindOnly: kinds !== undefined,
    weight: weightOf(spelled, kinds !== undefined),
  };
}

/** «ссссс» sounds as «с» does, and would begin half of all names. */
function soundsOf(spelled: string, sounds: readonly string[]): readonly string[] {
  const telling = sounds.filter((sound) => sound.length > 1 || spelled.length <= 2);
  return [...new Set(telling)];
}

function weightOf(spelled: string, kind: boolean): number {
  if (spelled.length === 1 || startsWithNumber(spelled)) return 1;
  return kind ? 2 : 3;
}

/** School 12 is not school 13. */
function slipsForgiven(spelled: string, sound: string): 0 | 1 | 2 {
  if (sound.length < 4 || startsWithNumber(spelled)) return 0;
  return sound.length < 7 ? 1 : 2;
}

function startsWithNumber(word: string): boolean {
  return /^\p{N}/u.test(word);
}
