import { describe, expect, it } from 'vitest';
import { freeSlugs } from './free-slugs.ts';

describe('addresses of namesakes', () => {
  it('are told apart by numbers, and nobody is given another’s', () => {
    const free = freeSlugs(['ivan-petrenko', 'ivan-petrenko-3', 'school-2']);
    expect(
      ['ivan-petrenko', 'ivan-petrenko', 'ivan-petrenko', 'school', 'school', 'school-2'].map(free),
    ).toEqual([
      'ivan-petrenko-2',
      'ivan-petrenko-4',
      'ivan-petrenko-5',
      'school',
      'school-3',
      'school-2-2',
    ]);
  });

  it('are found in a moment for a hundred thousand of one name', () => {
    const free = freeSlugs([]);
    const given = new Set(Array.from({ length: 100_000 }, () => free('x')));
    expect(given.size).toBe(100_000);
  });
});
