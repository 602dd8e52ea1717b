import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { realData } from '../../../../tools/testing/real-data.ts';
import { type Katottg, liesIn, parseCategory, parseKatottg } from './katottg.ts';

const OBLAST = 'UA51000000000030770';
const RAION = 'UA51040000000032911';
const HROMADA = 'UA51040250000099866';
const VILLAGE = 'UA51040250030076972';
const CITY_DISTRICT = 'UA51100270010196805';
const KYIV_DISTRICT = 'UA80000000000126643';

describe('a code', () => {
  it.each([
    [OBLAST, 'oblast', []],
    [RAION, 'raion', ['510000000000']],
    [HROMADA, 'hromada', ['510400000000', '510000000000']],
    [VILLAGE, 'settlement', ['510402500000', '510400000000', '510000000000']],
    [
      CITY_DISTRICT,
      'city-district',
      ['511002700100', '511002700000', '511000000000', '510000000000'],
    ],
    [KYIV_DISTRICT, 'city-district', ['800000000000']],
  ])('%s is a %s and says what lies around it', (written, level, around) => {
    expect(parseKatottg(written)).toMatchObject({ code: written, level, around });
  });

  it.each([
    ['small letters', 'ua51040250030076972'],
    ['a Cyrillic А', 'UА51040250030076972'],
    ['Cyrillic УА', 'УА51040250030076972'],
    ['spaces', ' UA51 04 025 003 00 76972 '],
    ['an invisible mark', '\ufeffUA51040250030076972'],
  ])('is forgiven %s', (_what, written) => {
    expect(parseKatottg(written)?.code).toBe(VILLAGE);
  });

  it.each([
    ['nothing', ''],
    ['an old KOATUU code', '5123583901'],
    ['a digit too few', 'UA5104025003007697'],
    ['a digit too many', 'UA510402500300769720'],
    ['a letter O for a zero', 'UA51O40250030076972'],
    ['Arabic digits', 'UA٥١٠٤٠٢٥٠٠٣٠٠٧٦٩٧٢'],
    ['another country', 'PL51040250030076972'],
    ['no oblast', 'UA00040250030076972'],
    ['only zeros', 'UA00000000000000000'],
    ['ten megabytes', `UA${'5'.repeat(10_000_000)}`],
  ])('is not found in %s', (_what, written) => {
    expect(parseKatottg(written)).toBeUndefined();
  });

  it('lies in what is around it, not in itself nor in a neighbour', () => {
    const [village, hromada, district] = [VILLAGE, HROMADA, CITY_DISTRICT].map(parsed);
    expect(liesIn(village!, hromada!)).toBe(true);
    expect(liesIn(hromada!, village!)).toBe(false);
    expect(liesIn(village!, village!)).toBe(false);
    expect(liesIn(district!, hromada!)).toBe(false);
  });
});

describe('a category', () => {
  it.each([
    ['O', 'О', 'oblast', undefined],
    ['K', 'К', 'oblast', 'city'],
    ['P', 'Р', 'raion', undefined],
    ['H', 'Н', 'hromada', undefined],
    ['M', 'М', 'settlement', 'city'],
    ['T', 'Т', 'settlement', 'town'],
    ['X', 'Х', 'settlement', 'rural-settlement'],
    ['C', 'С', 'settlement', 'village'],
    ['B', 'В', 'city-district', undefined],
  ])('%s is the same in Latin and in Cyrillic (%s)', (latin, cyrillic, kind, settlementKind) => {
    expect(parseCategory(latin)).toMatchObject({ letter: latin, kind, settlementKind });
    expect(parseCategory(` ${cyrillic.toLowerCase()} `)).toEqual(parseCategory(latin));
  });

  it.each(['', 'Z', 'Є', 'CC', '__proto__'])('«%s» is none', (letter) => {
    expect(parseCategory(letter)).toBeUndefined();
  });
});

const codifier = realData('ua/katottg-odesa-2025-05-16.csv');

describe.runIf(codifier)('the real codifier of Odesa oblast', () => {
  const rows = codifier === undefined ? [] : readRows(codifier);

  it('has only codes that we read, each of the level that its category says', () => {
    expect(rows.length).toBeGreaterThan(1200);
    for (const { code, category } of rows) {
      expect(code.level, code.code).toBe(parseCategory(category)?.level);
    }
  });

  it('names the units around each as the digits do', () => {
    const placeOf = new Map(rows.map(({ code }) => [code.code, code.place]));
    for (const { code, outer } of rows) {
      expect(code.around, code.code).toEqual(outer.map((each) => placeOf.get(each)).reverse());
    }
  });

  it('never gives one place to two units', () => {
    expect(new Set(rows.map(({ code }) => code.place)).size).toBe(rows.length);
  });
});

/** Without quoted fields, as this file is: the code is the last of the first five columns that is filled. */
function readRows(path: string): { code: Katottg; outer: string[]; category: string }[] {
  const lines = readFileSync(path, 'utf8').trim().split(/\r?\n/).slice(1);
  return lines.map((line) => {
    const cells = line.split(',');
    const codes = cells.slice(0, 5).filter((cell) => cell !== '');
    return { code: parsed(codes.at(-1)!), outer: codes.slice(0, -1), category: cells[5]! };
  });
}

function parsed(written: string): Katottg {
  const code = parseKatottg(written);
  if (!code) throw new Error(`${written} is no code`);
  return code;
}
