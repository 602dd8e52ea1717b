import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { RESIDENT } from '#modules/identity/index.ts';
import { planForEachTest } from '../../testing.ts';
import { planHome } from './home.tsx';

const test = planForEachTest();

it('leads from the home page to the plan of this year, from when there is one on', async () => {
  const load = async () => {
    using resident = await test.as(RESIDENT);
    const { clock } = resident.platform;
    const place = { locale: 'uk', homeAreaId: undefined, today: clock.today() } as const;
    const view = await planHome(resident).load(place);
    return view && renderToString(view);
  };
  expect(await load()).toBeNull();
  await test.plan();
  expect(await load()).toContain('href="/plan/2026"');
});
