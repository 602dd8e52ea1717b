import type { Place, PlaceKind } from '../directory.ts';
import type { WordMatches } from './find-bearers.ts';
import { isFirst, isMain, LEVEL, levelOf, type Match, wordsInName } from './names.ts';
import type { QueryWord } from './read-query.ts';

/** A word of the query with what it has found. */
export interface AskedWord extends WordMatches {
  readonly word: QueryWord;
  /** By surroundings: how well an area there bears the word, as a level; `KIND_AROUND` where one is of its kind. */
  readonly around: Uint8Array;
}

/** A place that may be meant. */
export interface Candidate {
  /** Its number among those that bear names. */
  readonly bearer: number;
  readonly place: Place;
  /** Its own, or those of the settlement that it lies in; 0 where nobody knows. */
  readonly residents: number;
  /** The number of the surroundings that it shares with others. */
  readonly surroundings: number;
}

/** How a place explains the words of a query. */
export interface Explanation {
  /** The weights of the words that it explains. */
  weight: number;
  /** Words found in its own names, in the order of the query. */
  readonly own: Match[];
  /** Words that its kind explains, and how many of them stand in its name as well. */
  kindWords: number;
  literalKinds: number;
  /** The slips forgiven, in its own names and in those around it. */
  slips: number;
  /** Words that only begin the name of an area around it: «Нова Іва» is no street «Нова» in Іванівка yet. */
  begunAround: number;
}

/** Less than any level. */
export const KIND_AROUND = 1;

export function startExplaining(): Explanation {
  return { weight: 0, own: [], kindWords: 0, literalKinds: 0, slips: 0, begunAround: 0 };
}

/**
 * Each word may be one of the place's own, say its kind, or name an area around it: «Миколаївка Березівський»,
 * «школа Білолісся», «вул. Шкільна м. Одеса». Fills `found`, which a search uses for every candidate in turn:
 * there may be thirty thousand.
 */
export function explain(
  words: readonly AskedWord[],
  candidate: Candidate,
  found: Explanation,
): Explanation {
  found.weight = 0;
  found.own.length = 0;
  found.kindWords = 0;
  found.literalKinds = 0;
  found.slips = 0;
  found.begunAround = 0;
  for (const asked of words) {
    if (explainByNames(asked, candidate, found) || explainByKind(asked, candidate, found)) {
      found.weight += asked.word.weight;
    }
  }
  return found;
}

function explainByNames(asked: AskedWord, candidate: Candidate, found: Explanation): boolean {
  const match = asked.matches[candidate.bearer] ?? 0;
  const own = match === 0 ? 0 : ownMatch(asked.word, match, candidate.place.kind, found);
  const ownLevel = levelOf(own);
  const around = asked.word.kindOnly ? 0 : (asked.around[candidate.surroundings] ?? 0);
  // The place's own letters leave no doubt; else the areas around it may explain the word better.
  if (ownLevel < LEVEL.spelledBeginning && around > ownLevel && around > KIND_AROUND) {
    found.slips += slipsAt(around);
    if (around < LEVEL.soundsWhole) found.begunAround += 1;
    return true;
  }
  if (ownLevel === 0) return false;
  found.own.push(own);
  found.slips += slipsAt(ownLevel);
  return true;
}

/** Nothing where the word says only what kind of place is meant. */
function ownMatch(word: QueryWord, match: Match, kind: PlaceKind, found: Explanation): Match {
  if (!isWhole(match)) return word.kindOnly ? 0 : match;
  if (wordsInName(match) > 0 || !word.kinds?.has(kind)) return match;
  found.literalKinds += 1;
  return 0;
}

function explainByKind(
  { word, around }: AskedWord,
  candidate: Candidate,
  found: Explanation,
): boolean {
  if (!word.kinds) return false;
  if (word.kinds.has(candidate.place.kind)) {
    found.kindWords += 1;
    return true;
  }
  return word.kindOnly && (around[candidate.surroundings] ?? 0) > 0;
}

function isWhole(match: Match): boolean {
  return levelOf(match) >= LEVEL.soundsWhole;
}

function slipsAt(level: number): number {
  if (level === LEVEL.oneSlip) return 1;
  return level === LEVEL.twoSlips ? 2 : 0;
}

/**
 * How well the words fit the place's name, the lower the better: the whole name, its beginning, words of it; in
 * each what is spelled so before what only sounds so, and a name before a former name. Each slip comes after all that.
 */
export function gradeOf(found: Explanation): number {
  const { own, slips } = found;
  const foreign = own.every(isMain) ? 0 : 1;
  const sounding = slips === 0 && !own.every(isSpelled) ? 2 : 0;
  return Math.min(slips, MAX_SLIPS) * GRADE.slip + fit(found) + sounding + foreign;
}

const MAX_SLIPS = 3;

export const GRADE = { whole: 0, beginning: 4, words: 8, slip: 12, worst: 48 } as const;

function fit({ own, slips, begunAround }: Explanation): number {
  const [first] = own;
  if (first === undefined) return GRADE.words;
  const whole = own.every(
    (match) => wordsInName(match) === own.length && (slips > 0 || isWhole(match)),
  );
  if (whole && begunAround === 0) return GRADE.whole;
  return isFirst(first) ? GRADE.beginning : GRADE.words;
}

function isSpelled(match: Match): boolean {
  const level = levelOf(match);
  return level === LEVEL.spelledWhole || level === LEVEL.spelledBeginning;
}
