import type { Point } from '#kernel/geometry/geometry.ts';
import { runSteps, type Steps } from '#kernel/steps.ts';
import type { Area } from '../area.ts';
import type { Place, SearchOptions } from '../directory.ts';
import { type AskedWord, explain, GRADE, KIND_AROUND, startExplaining } from './explain.ts';
import { levelOf } from './names.ts';
import { createBearerFinder } from './find-bearers.ts';
import { type Bearers, listBearers } from './list-bearers.ts';
import { type FoundPlace, gradeOfScore, keepBest } from './rank.ts';
import { otherReadings, type QueryWord, readQuery } from './read-query.ts';

export type { FoundPlace } from './rank.ts';

export interface SearchIndex {
  /** The same text always finds the same places in the same order. Never throws, whatever is typed. */
  search(text: string, options?: SearchOptions): readonly FoundPlace[];
}

const USUAL_LIMIT = 10;
const MAX_RESULTS = 100;

/**
 * `aroundOf` says which areas a place lies in, itself not among them: a query may name them to tell namesakes
 * apart, and they are known by all the names that they have among the places. Takes about 10 µs a name.
 */
export function buildSearchIndex(
  places: readonly Place[],
  aroundOf: (place: Place) => readonly Area[],
): SearchIndex {
  return runSteps(searchIndexInSteps(places, aroundOf));
}

export function* searchIndexInSteps(
  places: readonly Place[],
  aroundOf: (place: Place) => readonly Area[],
): Steps<SearchIndex> {
  const bearers = yield* listBearers(places, aroundOf);
  const finder = yield* createBearerFinder(bearers.names, bearers.kinds.length);

  function ask(query: readonly QueryWord[], { limit, near }: Asking): Answer {
    const words = query.map((word): AskedWord => {
      const found = finder.find(word);
      return { word, ...found, around: levelsAround(word, found.matches, bearers) };
    });
    const total = query.reduce((sum, word) => sum + word.weight, 0);
    const best = keepBest(limit, near);
    const found = startExplaining();
    const seen = new Uint8Array(places.length);
    for (const list of listsOf(words, bearers)) {
      for (const bearer of list) {
        const candidate = bearers.candidates[bearer];
        if (!candidate || seen[bearer] === 1) continue;
        seen[bearer] = 1;
        explain(words, candidate, found);
        // A kind alone answers only what asks for nothing else.
        const enough = found.own.length > 0 || (found.kindWords > 0 && found.weight === total);
        if (enough) best.add(found, candidate);
      }
    }
    return { places: best.places, explained: total === 0 ? 0 : best.weight / total };
  }

  return {
    search(text, options = {}) {
      const asking = readAsking(options);
      const query = readQuery(text);
      let answer = ask(query, asking);
      for (const reading of isGood(answer) ? [] : otherReadings(text)) {
        const other = ask(reading, asking);
        if (isBetter(other, answer)) answer = other;
      }
      return answer.places;
    },
  };
}

/** Those that bear a word, and those of a kind that a word says. */
function listsOf(words: readonly AskedWord[], bearers: Bearers): readonly (readonly number[])[] {
  return words.flatMap(({ word, found }) => [
    found,
    ...Array.from(word.kinds ?? [], bearers.ofKind),
  ]);
}

/** Once for all that share their surroundings, instead of once for each place. */
function levelsAround(word: QueryWord, matches: Uint16Array, bearers: Bearers): Uint8Array {
  return Uint8Array.from(bearers.surroundings, (areas) => {
    let level = 0;
    for (const area of areas) {
      level = Math.max(level, levelOf(matches[area] ?? 0));
      const kind = bearers.kinds[area];
      if (level === 0 && kind && word.kinds?.has(kind)) level = KIND_AROUND;
    }
    return level;
  });
}

interface Asking {
  readonly limit: number;
  readonly near: Point | undefined;
}

interface Answer {
  readonly places: readonly FoundPlace[];
  /** The part of the query, by weight, that the places explain. */
  readonly explained: number;
}

function readAsking({ limit = USUAL_LIMIT, near }: SearchOptions): Asking {
  const known = near && Number.isFinite(near.lon) && Number.isFinite(near.lat) ? near : undefined;
  const whole = Number.isFinite(limit) ? Math.trunc(limit) : USUAL_LIMIT;
  return { limit: Math.min(Math.max(whole, 1), MAX_RESULTS), near: known };
}

/** All words are explained, without slips. */
function isGood(answer: Answer): boolean {
  return answer.explained === 1 && bestGrade(answer) < GRADE.slip;
}

function isBetter(one: Answer, other: Answer): boolean {
  if (one.explained !== other.explained) return one.explained > other.explained;
  return bestGrade(one) < bestGrade(other);
}

function bestGrade(answer: Answer): number {
  const [first] = answer.places;
  return first ? gradeOfScore(first.score) : GRADE.worst;
}
