import type { AreaKind, SettlementKind } from './area.ts';

/**
 * A code of Ukraine's codifier of administrative units and territories of hromadas: «UA» and 17 digits. Two
 * say the oblast, two the raion, three the hromada, three the settlement, two the city district; the last
 * five are a number without meaning. What a unit has no part in is zeros.
 */
export interface Katottg {
  /** As it is written officially: `UA51040250030076972`. */
  readonly code: string;
  readonly level: KatottgLevel;
  /** The twelve digits that say where. Units have one each, so it names a unit as well as the code does. */
  readonly place: string;
  /** The places of the units around it, the narrowest first. A file may lack some of them. */
  readonly around: readonly string[];
}

export type KatottgLevel = 'oblast' | 'raion' | 'hromada' | 'settlement' | 'city-district';

/** What the letter beside a code says. */
export interface KatottgCategory {
  readonly letter: string;
  readonly kind: AreaKind;
  readonly settlementKind: SettlementKind | undefined;
  /** The level that codes of this category have. */
  readonly level: KatottgLevel;
}

/** Undefined when the text is no code. Spaces, small letters and Cyrillic twins of «UA» are forgiven. */
export function parseKatottg(text: string): Katottg | undefined {
  if (text.length > MAX_WRITTEN_LENGTH) return undefined;
  const digits = CODE.exec(text.replace(/[\s\u200b\ufeff]/g, ''))?.[1];
  if (digits === undefined) return undefined;
  const place = digits.slice(0, PLACE_LENGTH);
  // Kyiv's districts have no raion, hromada or settlement: levels may be skipped, but never the oblast.
  const levels = LEVELS.filter(({ start, end }) => /[1-9]/.test(place.slice(start, end)));
  const own = levels.at(-1);
  if (!own || levels[0]?.level !== 'oblast') return undefined;
  const around = levels.slice(0, -1).reverse();
  return {
    code: `UA${digits}`,
    level: own.level,
    place,
    around: around.map(({ end }) => place.slice(0, end).padEnd(PLACE_LENGTH, '0')),
  };
}

/** Whether the first lies in the second; a unit does not lie in itself. */
export function liesIn(inner: Katottg, outer: Katottg): boolean {
  return inner.around.includes(outer.place);
}

/**
 * Undefined when the letter is not the codifier's. Latin and Cyrillic letters are taken alike: in the edition
 * of May 2025 «C» (село) is Latin, in others Cyrillic, and nobody sees the difference.
 */
export function parseCategory(text: string): KatottgCategory | undefined {
  const letter = text.trim().toUpperCase();
  return CATEGORIES.get(LATIN_TWINS.get(letter) ?? letter);
}

const CODE = /^[UuУу][AaАа](\d{17})$/;
const MAX_WRITTEN_LENGTH = 60;
const PLACE_LENGTH = 12;

/** Which of the twelve digits speak of a level, from the widest to the narrowest. */
const LEVELS: readonly {
  readonly level: KatottgLevel;
  readonly start: number;
  readonly end: number;
}[] = [
  { level: 'oblast', start: 0, end: 2 },
  { level: 'raion', start: 2, end: 4 },
  { level: 'hromada', start: 4, end: 7 },
  { level: 'settlement', start: 7, end: 10 },
  { level: 'city-district', start: 10, end: 12 },
];

/** The Cyrillic letters that look like the Latin ones of the table below. */
const LATIN_TWINS: ReadonlyMap<string, string> = new Map([
  ['О', 'O'],
  ['К', 'K'],
  ['Р', 'P'],
  ['Н', 'H'],
  ['М', 'M'],
  ['Т', 'T'],
  ['Х', 'X'],
  ['С', 'C'],
  ['В', 'B'],
]);

const CATEGORIES: ReadonlyMap<string, KatottgCategory> = new Map(
  (
    [
      ['O', 'oblast', undefined, 'oblast'],
      // A city with special status (Kyiv, Sevastopol) stands where oblasts stand.
      ['K', 'oblast', 'city', 'oblast'],
      ['P', 'raion', undefined, 'raion'],
      ['H', 'hromada', undefined, 'hromada'],
      ['M', 'settlement', 'city', 'settlement'],
      // Towns («смт») are no more since 2024, but older editions have them.
      ['T', 'settlement', 'town', 'settlement'],
      ['X', 'settlement', 'rural-settlement', 'settlement'],
      ['C', 'settlement', 'village', 'settlement'],
      ['B', 'city-district', undefined, 'city-district'],
    ] as const
  ).map(([letter, kind, settlementKind, level]) => [
    letter,
    { letter, kind, settlementKind, level },
  ]),
);

/** The codifier's letter; undefined for what it does not list. */
export function categoryLetter(
  kind: AreaKind,
  settlementKind: SettlementKind | undefined,
): string | undefined {
  const same = [...CATEGORIES.values()].find(
    (category) => category.kind === kind && category.settlementKind === settlementKind,
  );
  return same?.letter;
}
