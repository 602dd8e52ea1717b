import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const parts = [...read('main.css').matchAll(/@import "\.\/([a-z-]+\.css)"/g)].map(
  (match) => match[1] ?? '',
);
const everyPage = [...parts, 'main.css'].map(read).join('\n');

describe('the styles of every page', () => {
  it('weigh at most 5 KB compressed', () => {
    expect(parts.length).toBeGreaterThan(4);
    const shipped = everyPage.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\s+/g, ' ');
    expect(gzipSync(shipped).length).toBeLessThanOrEqual(5 * 1024);
  });

  it('load nothing but their own font', () => {
    for (const [, address = ''] of everyPage.matchAll(/url\("([^"]*)"\)/g)) {
      expect(address).toMatch(/^@font\/[a-z-]+\.woff2$/);
    }
  });
});

describe('sheets that are printed', () => {
  it('lend no part of theirs to one of another kind', () => {
    const partsOf = (name: string) =>
      new Set([...read(name).matchAll(/\.(paper-[a-z-]+)/g)].map(([, part]) => part));
    const filledIn = partsOf('paper-sheets.css');
    const ofForums = partsOf('paper-programme.css');
    expect(Math.min(filledIn.size, ofForums.size)).toBeGreaterThan(2);
    expect([...filledIn.intersection(ofForums)]).toEqual([]);
  });
});

/** What staff alone see: on the desk, and before they are at it. */
const OF_STAFF = /^(?:desk(?:-[a-z]+)?|account|work|letter)\.css$/;

/** What Chrome 49 would drop together with the whole rule or declaration that a page needs. */
const TOO_NEW = [
  /^\s*&/m, // nesting
  /:(?:is|where|has)\(/,
  /\b(?:clamp|min|max)\(/,
  /[\s{;]inset:/,
  /[\s{;](?:row-|column-)?gap:/,
  /@(?:layer|container)/,
  /\d(?:dvh|svh|lvh)\b/,
  /color-mix|oklch|rgb\([^,)]*\//,
];

describe('an old telephone (Chrome 49)', () => {
  const whole = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.css') && !OF_STAFF.test(name))
    .map(read)
    .join('\n');
  const withoutSupports = whole.replaceAll(/@supports[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');

  it.each(TOO_NEW.map((pattern) => [pattern.source, pattern] as const))(
    'meets no %s',
    (_, pattern) => {
      expect(withoutSupports.match(pattern)).toBeNull();
    },
  );

  it('is asked whether it knows grid before grid is used', () => {
    expect(withoutSupports).not.toMatch(/display:\s*grid/);
  });

  it('loses the focus ring to no selector that it does not know', () => {
    // A selector list is dropped whole: `:focus-visible` must stand alone, and only take the ring away.
    expect(whole).toMatch(/:focus\s*\{[^}]*outline: 3px/);
    for (const [rule] of whole.matchAll(/[^}]*:focus-visible[^}]*\}/g)) {
      expect(rule).toMatch(/:focus:not\(:focus-visible\)/);
    }
  });
});
