import { repeatableNumbers } from '#kernel/geometry/testing.ts';
import { transliterate } from '#kernel/text/transliterate.ts';
import type { Gazetteer } from '#modules/areas/domain/search/testing.ts';

/** The texts that residents search for, each letter by letter. */
export function typedQueries({ places, aroundOf }: Gazetteer, wanted: number): readonly string[] {
  const chance = repeatableNumbers(2_026);
  const queries: string[] = [];
  while (queries.length < wanted) {
    const place = places[Math.floor(chance() * places.length)];
    if (!place) continue;
    const around = aroundOf(place)[0]?.name ?? '';
    const whole = WAYS[Math.floor(chance() * WAYS.length)]?.(place.name, around) ?? place.name;
    for (let end = 1; end <= whole.length; end += 1) queries.push(whole.slice(0, end));
  }
  return queries.slice(0, wanted);
}

const WAYS: readonly ((name: string, around: string) => string)[] = [
  (name) => name,
  (name, around) => `${name} ${around}`,
  (name, around) => `${around} ${name}`,
  (name) => transliterate(name).toLowerCase(),
  // A missing letter, two swapped ones, Russian letters.
  (name) => name.slice(0, 3) + name.slice(4),
  (name) => `${name.slice(0, 2)}${name.charAt(3)}${name.charAt(2)}${name.slice(4)}`,
  (name) => name.toLowerCase().replace(/і/g, 'и').replace(/и/g, 'ы').replace(/є/g, 'е'),
];
