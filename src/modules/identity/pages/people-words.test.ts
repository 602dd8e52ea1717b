import { expect, it } from 'vitest';
import { areaWords } from './people-words.ts';

const HIDDEN = '6f0c3b1e-4f0e-4b52-8a0e-0a6f3f1b9a01';

const places = {
  areas: {
    get: () => undefined,
    search: () => Promise.resolve([]),
    chain: (id: string) => [id],
    answersFor: () => [],
    nameOf: (id: string) =>
      id === HIDDEN ? { name: 'Дільниця Садова', nameEn: undefined } : undefined,
  },
  organisations: { get: () => undefined, search: () => Promise.resolve([]), areasOf: () => [] },
};

it('names the area of a role where residents do not see it, too', () => {
  expect(areaWords('uk', places, HIDDEN)).toBe('Дільниця Садова');
  expect(areaWords('uk', places, 'another')).toBe('територія, якої вже немає');
});
