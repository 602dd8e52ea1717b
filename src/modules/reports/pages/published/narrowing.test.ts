import { describe, expect, it } from 'vitest';
import { narrowedPath, readNarrowing } from './narrowing.ts';

const read = (query: string) => readNarrowing(new URLSearchParams(query), ['dark-place', 'damage']);

describe('what of a list somebody wants to see', () => {
  it('is said by its address, and comes back as it was', () => {
    const query =
      'category=dark-place&state=open&month=2026-11&square=3003010&after=5a1d0c7e-3f42-4b6a-9c58-2e7b90d4f613';
    expect(narrowedPath('/reports', read(query))).toBe(`/reports?${query}`);
    expect(narrowedPath('/reports', read(''))).toBe('/reports');
  });

  it.each([
    'category=&state=&month=',
    'category=nobody-knows&state=half',
    'month=2026-13',
    'month=2026-1',
    // The database has no such year.
    'month=0000-01',
    'month=%00',
    'square=4',
    "square=1'--",
    'after=../../etc',
    'category[]=dark-place',
    '__proto__=dark-place',
  ])('is everything where it says nothing that a list has: %s', (query) => {
    expect(Object.values(read(query)).every((one) => one === undefined)).toBe(true);
  });
});
