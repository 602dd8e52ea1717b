import { describe, expect, it, test } from 'vitest';
import { exactCount } from '#kernel/disclosure/public-count.ts';
import type { ForumFact } from './facts.ts';
import { type NotCounted, numbersIn } from './numbers-in.ts';
import type { SourcedNumber } from './release.ts';
import { type Sources, traceText, untracedOf, usedSources } from './trace.ts';

const NONE: NotCounted = { names: [], years: [] };
const AT = Temporal.Instant.from('2026-12-01T08:00:00Z');

function found(text: string, language: 'uk' | 'en' = 'uk', notCounted = NONE) {
  return numbersIn(text, language, notCounted).map(({ number }) => number);
}

describe('the numbers of a text', () => {
  test.each([
    ['24 виступи у 3 напрямах', ['24', '3']],
    ['1 250 жителів, 4,5 години і 30 % шкіл', ['1250', '4.5', '30%']],
    ['12 тис. гривень, 2 млн, 40 відсотків', ['12000', '2000000', '40%']],
    ['від 10–15 громад', ['10', '15']],
    ['5-й рік поспіль', ['5']],
    ['прийшли 2000 людей', ['2000']],
    ['112 людей', ['112']],
    ['без жодного', []],
    // No telephone, though it has a plus or many noughts.
    ['виділили +1 250 000 гривень', ['1250000']],
    ['10 000 000 000 гривень, 10 000-20 000 людей', ['10000000000', '10000', '20000']],
    // No day of a month: a share, or millions.
    ['на 5.10 % менше, 2.12 млн гривень', ['5.1%', '2120000']],
    ['2 млрд, 3,5 мільярда', ['2000000000', '3500000000']],
  ])('«%s»', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  test.each([
    ['1,250 residents and 4.5 hours', ['1250', '4.5']],
    ['3 thousand leaflets, 12 per cent', ['3000', '12%']],
    ['the 2nd time', ['2']],
    ['2.12 million hryvnias, 4 billion', ['2120000', '4000000000']],
  ])('in English: «%s»', (text, numbers) => {
    expect(found(text, 'en')).toEqual(numbers);
  });

  test.each([
    '19 грудня 2026 року, 19–20 грудня, 19.12.2026, 2026-12-19',
    'з 11:00 до 14:00, 11.00–14.00, об 11 годині',
    'у 2026 році, у 2026–2027 роках, 2025 р.',
    '+380 48 700 00 00, 0 800 213 103, (048) 700-00-00',
    'дзвоніть 102 або 112.',
    'https://example.org/forum/2026, press2@example.org',
    'пальне А-95, зустріч G20',
    '1. Перше\n2) Друге',
  ])('dates, hours, years, telephones, addresses and names count nothing: «%s»', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each(['December 19, 2026, at 11 a.m.', '19th of December', 'May 2026', 'dial 112 or 102'])(
    'nor do they in English: «%s»',
    (text) => {
      expect(found(text, 'en')).toEqual([]);
    },
  );

  it('knows the years of the forum, and its address, and no other year without a word beside it', () => {
    const known = { names: ['вул. Троїцька, 49/51'], years: [2026, 2027] };
    expect(found('План на 2027: вул. Троїцька, 49/51. Було 2024 скарги', 'uk', known)).toEqual([
      '2024',
    ]);
    expect(found('20260 і 2026%', 'uk', known)).toEqual(['20260', '2026%']);
  });

  it('says where each stands', () => {
    const text = 'Разом 1 250 осіб';
    const [one] = numbersIn(text, 'uk', NONE);
    expect(one).toEqual({ number: '1250', shown: '1 250', at: 6, end: 11 });
  });
});

describe('where a number is from', () => {
  const fact = (key: string, value: number, uk: string, en: string): ForumFact => ({
    key,
    value: exactCount('forum.facts', value),
    words: { uk: key, en: key },
    counted: { uk: '', en: '' },
    path: `/${key}`,
    asOf: AT,
    near: { uk: [uk], en: [en] },
  });
  const facts = [fact('talks', 3, 'виступ', 'talk'), fact('tracks', 3, 'напрям', 'track')];
  const sources = (kept: readonly SourcedNumber[] = []): Sources => ({
    facts,
    kept,
    urlOf: (path) => `https://example.org${path}`,
    notCounted: NONE,
  });
  const factsOf = (text: string, kept?: readonly SourcedNumber[], language: 'uk' | 'en' = 'uk') =>
    traceText(text, language, sources(kept)).map(({ source }) => source?.fact);
  const typed: SourcedNumber = {
    number: '3',
    fact: undefined,
    words: { uk: 'Звіт патрульної поліції', en: '' },
    url: 'https://example.org/report',
    asOf: AT,
  };

  it('is the fact whose word stands beside it, and not any of the same value', () => {
    expect(factsOf('3 виступи у 3 напрямах')).toEqual(['talks', 'tracks']);
    expect(factsOf('Talks: 3. It has 3 tracks', undefined, 'en')).toEqual(['talks', 'tracks']);
  });

  it('is of the year that its sentence names, where facts of two years have the same words', () => {
    const plan = (year: number): ForumFact => ({
      ...fact(`plan-${year}`, 5, 'дій', 'action'),
      year,
    });
    const both = { ...sources(), facts: [plan(2026), plan(2027)] };
    const keys = (text: string) => traceText(text, 'uk', both).map(({ source }) => source?.fact);
    const known = '. Виконано 5 дій плану на 2026 рік.';
    expect(keys(`У плані на 2027 рік 5 дій${known}`)).toEqual(['plan-2027', 'plan-2026']);
    expect(keys('У плані на 2025 рік було 5 дій.')).toEqual([undefined]);
  });

  it('is unknown where the words beside it say something else', () => {
    expect(factsOf('затримали 3 крадіїв')).toEqual([undefined]);
    expect(factsOf('затримали 3. Виступи були цікаві')).toEqual([undefined]);
    expect(factsOf('4 виступи')).toEqual([undefined]);
    expect(factsOf('3 виступи і 3 затримання')).toEqual(['talks', undefined]);
  });

  it('is what somebody typed, where the system does not know it', () => {
    const [one, other] = traceText('3 крадіїв, 3 виступи', 'uk', sources([typed]));
    expect(one?.source).toBe(typed);
    expect(other?.source?.fact).toBe('talks');
  });

  it('stays what it was when the text was ready', () => {
    const before = { ...typed, fact: 'talks', words: { uk: 'talks', en: '' } };
    expect(traceText('3 виступи', 'uk', sources([before]))[0]?.source).toBe(before);
    const gone = { ...before, number: '2' };
    expect(traceText('2 виступи', 'uk', sources([gone]))[0]?.source).toBe(gone);
  });

  it('is asked for once, with the words around it', () => {
    const untraced = untracedOf(traceText('7 шкіл, ще 7 шкіл і 3 виступи', 'uk', sources()));
    expect(untraced.map(({ passage }) => passage)).toEqual(['7 шкіл, ще 7 шкіл і 3 виступи']);
    const long = `${'Слово '.repeat(10)}7 шкіл ${'слово '.repeat(10)}`;
    expect(untracedOf(traceText(long, 'uk', sources()))[0]?.passage).toMatch(
      /^…Слово (?:Слово )+7 шкіл (?:слово )+слово…$/,
    );
  });

  it('is told once, however often the text has it', () => {
    const traced = traceText('3 виступи; ці 3 виступи', 'uk', sources());
    expect(usedSources(traced)).toMatchObject([{ url: 'https://example.org/talks' }]);
  });
});
