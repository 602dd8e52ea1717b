import { metresBetween } from '#kernel/geometry/distance.ts';
import type { Point } from '#kernel/geometry/geometry.ts';
import type { Place, PlaceKind } from '../directory.ts';
import { type Candidate, type Explanation, GRADE, gradeOf } from './explain.ts';

export interface FoundPlace {
  readonly place: Place;
  /** The higher the better; comparable within one answer only. */
  readonly score: number;
}

/** People say where they live by their settlement; districts, then streets and houses come after it. */
const KIND_RANK: Readonly<Record<PlaceKind, number>> = {
  settlement: 3,
  'city-district': 2,
  'starosta-district': 2,
  hromada: 2,
  raion: 2,
  oblast: 2,
  beat: 2,
  street: 1,
  landmark: 1,
  school: 1,
  station: 1,
  'medical-point': 1,
  address: 0,
};

/**
 * First how well the name fits, then its kind, then how likely the place is meant: its residents, and how
 * near it is.
 */
function scoreOf(found: Explanation, candidate: Candidate, near: Point | undefined): number {
  const grade = GRADE.worst - gradeOf(found);
  const steps = (grade * KIND_FITS + kindFit(found)) * KIND_RANKS + KIND_RANK[candidate.place.kind];
  return steps * STEP + likelihood(candidate, near);
}

/** The grade that a score was made of. */
export function gradeOfScore(score: number): number {
  return GRADE.worst - Math.floor(score / STEP / KIND_RANKS / KIND_FITS);
}

/** More than any likelihood. */
const STEP = 1_000;
const KIND_RANKS = 4;
const KIND_FITS = 3;

/** Whether the place is of the kind that was asked for, in the very word of its name or otherwise. */
function kindFit({ literalKinds, kindWords }: Explanation): number {
  if (literalKinds > 0) return 2;
  return kindWords > 0 ? 1 : 0;
}

/** Twenty times the residents weigh as much as a place some eight times nearer. Always from 1 to 999. */
function likelihood({ place, residents }: Candidate, near: Point | undefined): number {
  const many = Math.log2(1 + residents);
  if (!near) return 100 + many;
  const away = place.point ? metresBetween(near, place.point) : FAR_AWAY;
  return 100 + many - 1.5 * Math.log2(1 + away / 3_000);
}

const FAR_AWAY = 20_000_000;

/**
 * The best so many of the places that explain most of the query. Once one does so without slips, those that
 * need forgiveness are noise.
 */
export interface Best {
  /** The weight of the words that they explain. */
  readonly weight: number;
  /** Best first; of equals the one whose name, then whose key sorts first. */
  readonly places: readonly FoundPlace[];
  add(found: Explanation, candidate: Candidate): void;
}

export function keepBest(limit: number, near: Point | undefined): Best {
  const places: FoundPlace[] = [];
  let worth = 0;
  return {
    get weight() {
      return Math.floor(worth / 2);
    },
    places,
    add(found, candidate) {
      const itsWorth = found.weight * 2 + (found.slips > 0 ? 0 : 1);
      if (itsWorth < worth) return;
      if (itsWorth > worth) places.length = 0;
      worth = itsWorth;
      insert(places, { place: candidate.place, score: scoreOf(found, candidate, near) }, limit);
    },
  };
}

function insert(places: FoundPlace[], entry: FoundPlace, limit: number): void {
  if (places.length === limit && !comesBefore(entry, places.at(-1))) return;
  let at = places.length;
  while (at > 0 && comesBefore(entry, places[at - 1])) at -= 1;
  places.splice(at, 0, entry);
  if (places.length > limit) places.pop();
}

function comesBefore(one: FoundPlace, other: FoundPlace | undefined): boolean {
  if (!other) return true;
  if (one.score !== other.score) return one.score > other.score;
  if (one.place.name !== other.place.name) return one.place.name < other.place.name;
  return one.place.key < other.place.key;
}
