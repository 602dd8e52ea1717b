import { expect, test } from 'vitest';
import type { Area } from '#modules/areas/index.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import { chooseStart } from './choose-start.ts';

const CENTRE = { lat: 45.84, lon: 29.61 };
const area = (kind: Area['kind']) => ({ id: kind, kind, slug: kind, centre: CENTRE }) as Area;
const [hromada, settlement] = [area('hromada'), area('settlement')];
const context = {
  areas: {
    descendants: () => [settlement],
    bySlug: (slug: string) => ({ area: slug === 'settlement' ? settlement : hromada }),
    search: () => Promise.resolve([{ area: settlement }]),
    locate: ({ lat }: { lat: number }) => ({ chain: lat > 45 ? [hromada] : [] }),
  },
} as unknown as ContextWithAreas;
const ASKED = {
  position: undefined,
  wantsPosition: false,
  at: undefined,
  query: '',
  home: hromada,
};

test('distances are told only from where somebody said that they are', async () => {
  const measured = async (asked: Partial<Parameters<typeof chooseStart>[1]>) => {
    const start = await chooseStart(context, { ...ASKED, ...asked });
    return start.kind === 'position' || (start.kind === 'area' && start.isMeasured);
  };
  expect(await measured({})).toBe(false);
  expect(await measured({ at: 'hromada' })).toBe(false);
  expect(await measured({ at: 'settlement' })).toBe(true);
  expect(await measured({ query: 'Татарбунари' })).toBe(true);
  expect(await measured({ position: CENTRE, wantsPosition: true })).toBe(true);
});

test('a position in no area of the installation is outside', async () => {
  const outside = async (position: typeof CENTRE) => {
    const start = await chooseStart(context, { ...ASKED, position, wantsPosition: true });
    return start.kind === 'position' && start.isOutside;
  };
  expect(await outside(CENTRE)).toBe(false);
  expect(await outside({ lat: 44.5, lon: 31 })).toBe(true);
});
