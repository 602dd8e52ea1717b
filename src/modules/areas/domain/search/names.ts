import { foldedWords } from '#kernel/text/fold-text.ts';
import { searchKey } from '#kernel/text/search-key.ts';
import { transliterate } from '#kernel/text/transliterate.ts';
import type { PlaceKind } from '../directory.ts';
import { declinedForms } from './declined-name.ts';
import { kindsOfWord } from './kind-words.ts';

/** Where a word stands in the names of a bearer: a place, or an area around places. */
interface Posting {
  readonly bearer: number;
  /** The name itself, not a former or foreign one. */
  readonly main: boolean;
  /** It begins the name. */
  readonly first: boolean;
  /** Of how many words the name consists; 0 when the word only says the kind: «вулиця» in «вулиця Шкільна». */
  readonly count: number;
}

const PLACE_BITS = 9;
const MAIN = 256;
const FIRST = 128;
const MAX_WORDS = 127;

/** A posting as a number of 32 bits, for bearers below eight million. Its last nine bits compare: main names, first words, short names are more. */
export function packPosting({ bearer, main, first, count }: Posting): number {
  const place = (main ? MAIN : 0) + (first ? FIRST : 0) + (MAX_WORDS - Math.min(count, MAX_WORDS));
  return bearer * 2 ** PLACE_BITS + place;
}

export function bearerOf(posting: number): number {
  return posting >>> PLACE_BITS;
}

/** How well a word of the query was found in a bearer's names; 0 is not at all. */
export type Match = number;

/** From slips to letter for letter. The higher the better. */
export const LEVEL = {
  twoSlips: 2,
  oneSlip: 3,
  soundsBeginning: 4,
  spelledBeginning: 5,
  soundsWhole: 6,
  spelledWhole: 7,
} as const;

export function packMatch(level: number, posting: number): Match {
  return level * 2 ** PLACE_BITS + (posting & (2 ** PLACE_BITS - 1));
}

export function levelOf(match: Match): number {
  return match >>> PLACE_BITS;
}

export function isMain(match: Match): boolean {
  return (match & MAIN) !== 0;
}

export function isFirst(match: Match): boolean {
  return (match & FIRST) !== 0;
}

export function wordsInName(match: Match): number {
  return MAX_WORDS - (match & MAX_WORDS);
}

/** Collects what every word, as spelled and as it sounds, is borne by. */
export interface NameCollector {
  readonly spelled: ReadonlyMap<string, readonly number[]>;
  readonly sounding: ReadonlyMap<string, readonly number[]>;
  add(bearer: number, kind: PlaceKind, name: string, main: boolean): void;
}

export function collectNames(): NameCollector {
  const spelled = new Map<string, number[]>();
  const sounding = new Map<string, number[]>();

  function post(word: string, posting: number): void {
    const forms = formsOf(word);
    for (const form of forms.spelled) push(spelled, form, posting);
    push(sounding, forms.sound, posting);
  }

  return {
    spelled,
    sounding,
    add(bearer, kind, name, main) {
      const words = foldedWords(name.slice(0, MAX_NAME_LENGTH));
      const own = ownWords(words, kind);
      for (const [index, word] of own.entries()) {
        const posting = packPosting({ bearer, main, first: index === 0, count: own.length });
        post(word, posting);
        if (kind !== 'settlement') continue;
        for (const form of declinedForms(word)) push(spelled, form, posting);
      }
      if (own.length > 1) post(own.join(''), packPosting({ bearer, main, first: true, count: 1 }));
      if (own.length === words.length) return;
      for (const word of words) {
        if (!own.includes(word)) post(word, packPosting({ bearer, main, first: false, count: 0 }));
      }
    },
  };
}

const MAX_NAME_LENGTH = 400;

/** Without what only says the kind: «міська громада» of a hromada. A settlement's name is all its own: «Нове Село». */
function ownWords(words: readonly string[], kind: PlaceKind): readonly string[] {
  if (kind === 'settlement') return words;
  const own = words.filter((word) => !kindsOfWord(word)?.has(kind));
  return own.length > 0 ? own : words;
}

interface WordForms {
  readonly spelled: readonly string[];
  readonly sound: string;
}

/** Names share their words, and most of them are the same when the index is built again. */
const known = new Map<string, WordForms>();
/** More than all words of the whole country's names. */
const MAX_KNOWN = 200_000;

function formsOf(word: string): WordForms {
  const before = known.get(word);
  if (before) return before;
  const official = transliterate(word);
  const spelled = official === word ? [word] : [word, official];
  const forms = { spelled, sound: searchKey(word) };
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(word, forms);
  return forms;
}

function push(lists: Map<string, number[]>, word: string, posting: number): void {
  const list = lists.get(word);
  if (list) list.push(posting);
  else lists.set(word, [posting]);
}
