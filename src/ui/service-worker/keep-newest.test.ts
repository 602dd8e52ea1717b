import { afterEach, expect, it, vi } from 'vitest';
import { keepNewest } from './keep-newest.ts';

afterEach(() => vi.unstubAllGlobals());

it('the cards that were opened longest ago are let go first', async () => {
  const kept = ['a', 'b', 'c', 'd', 'e'];
  const cache = {
    keys: async () => [...kept],
    delete: async (page: string) => kept.splice(kept.indexOf(page), 1).length > 0,
  };
  vi.stubGlobal('caches', { open: async () => cache });
  await keepNewest('visited', 3);
  expect(kept).toEqual(['c', 'd', 'e']);
  await keepNewest('visited', 3);
  expect(kept).toEqual(['c', 'd', 'e']);
});
