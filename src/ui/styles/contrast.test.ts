import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const AAA = 7;
const AA = 4.5;
/** A border, a mark, a ring: not text. */
const SHAPE = 3;

/** Every pair of roles that stand on one another, and what the pair has to reach. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ['ink', 'paper', AAA],
  ['ink', 'card', AAA],
  ['ink', 'sea-soft', AAA],
  ['ink', 'field', AAA],
  ['ink', 'clay-soft', AAA],
  ['ink', 'leaf-soft', AAA],
  ['ink', 'map', AAA],
  ['ink', 'map-sea', AAA],
  ['ink', 'map-wheat', AAA],
  ['ink', 'map-leaf', AAA],
  ['ink', 'map-dusk', AAA],
  ['ink', 'map-clay', AAA],
  ['ink', 'map-rest', AAA],
  ['on-sea', 'sea', AAA],
  ['on-sea', 'sea-deep', AAA],
  ['on-wheat', 'wheat', AAA],
  ['on-strip', 'strip', AAA],
  ['sea', 'paper', AAA],
  ['sea', 'card', AAA],
  ['sea-deep', 'paper', AAA],
  ['sea-deep', 'sea-soft', AAA],
  ['quiet', 'paper', AA],
  ['quiet', 'card', AA],
  ['quiet', 'sea-soft', AA],
  ['quiet', 'field', AA],
  ['sea', 'sea-soft', AA],
  ['sea', 'clay-soft', AA],
  ['sea', 'field', AA],
  ['leaf', 'leaf-soft', AA],
  ['clay', 'clay-soft', AA],
  ['clay', 'paper', AA],
  ['edge', 'card', SHAPE],
  ['edge', 'paper', SHAPE],
  ['sea', 'card', SHAPE],
  ['wheat', 'ring-edge', SHAPE],
  ['on-bar', 'bar', AAA],
  ['on-bar', 'bar-field', AAA],
  ['on-bar-quiet', 'bar', AA],
  ['on-bar-quiet', 'bar-field', AA],
  ['live', 'bar', SHAPE],
  ['wheat', 'bar', SHAPE],
  ['ink', 'desk', AAA],
  ['quiet', 'desk', AA],
  ['sea', 'desk', AA],
  ['clay', 'desk', AA],
  ['edge', 'desk', SHAPE],
  ['ink', 'key', AAA],
  ['quiet', 'key', AA],
];

const [light, dark] = [0, 1].map((scheme) =>
  ['tokens.css', 'desk-tokens.css']
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8').split('@media')[scheme])
    .join('\n'),
);
const lightColours = coloursIn(light ?? '');
const schemes = [
  ['light', lightColours],
  ['dark', new Map([...lightColours, ...coloursIn(dark ?? '')])],
] as const;

describe.each(schemes)('the %s colours', (_scheme, colours) => {
  it.each(PAIRS)('%s on %s can be read', (on, ground, least) => {
    expect(contrast(colourOf(colours, on), colourOf(colours, ground))).toBeGreaterThanOrEqual(
      least,
    );
  });

  it('show the focus on any ground, by one of its two rings', () => {
    for (const ground of ['paper', 'card', 'sea-soft', 'strip', 'wheat', 'sea', 'desk', 'bar']) {
      const rings = ['wheat', 'ring-edge'].map((ring) =>
        contrast(colourOf(colours, ring), colourOf(colours, ground)),
      );
      expect(Math.max(...rings)).toBeGreaterThanOrEqual(SHAPE);
    }
  });
});

it('both schemes name the same roles, but for those that stay', () => {
  const stays = ['wheat', 'on-wheat', 'mark-wheat', 'on-strip'];
  const named = coloursIn(dark ?? '');
  for (const role of lightColours.keys())
    expect(named.has(role) || stays.includes(role)).toBe(true);
  for (const role of named.keys()) expect(lightColours.has(role)).toBe(true);
});

function coloursIn(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{3,6})/g)].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  );
}

function colourOf(colours: ReadonlyMap<string, string>, role: string): string {
  const colour = colours.get(role);
  if (colour === undefined) throw new Error(`no colour ${role}`);
  return colour;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
