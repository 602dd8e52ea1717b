import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { StaffActor } from '#modules/identity/index.ts';
import { EMPTY_DESK, suspend } from '#modules/identity/testing.ts';
import { awayDay } from '#modules/officers/index.ts';
import { officerStaff, STEPOVA, staffIn } from '#modules/officers/testing.ts';
import { handedPromises } from '../pages/desk/handed-promises.ts';
import { promisesForEachTest } from '../testing.ts';

describe('an open promise', () => {
  const promises = promisesForEachTest();
  const { planted } = promises;
  const day = async (actor: StaffActor) => {
    using opened = await promises.as(actor);
    const place = { locale: 'uk', today: opened.platform.clock.today() } as const;
    const section = awayDay(opened, [handedPromises(opened)]);
    const view = await section.load({ ...opened, desk: EMPTY_DESK }, place);
    return view ? renderToString(view).replaceAll('\u00a0', ' ') : '';
  };

  it('is shown to the coordinator of the place once its owner is suspended', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const owner = await officerStaff(planted, '0012345');
    const id = await promises.give(coordinator);
    expect(await day(coordinator)).toBe('');
    await suspend(planted.platform, owner);
    expect(await day(coordinator)).toMatch(
      new RegExp(`/desk/promises/${id}".*Не виконано 1 обіцянку · доступ призупинено`),
    );
    expect(await day(await staffIn(planted, 'coordinator', STEPOVA))).toBe('');
    expect(await day(await staffIn(planted, 'police-head'))).toBe('');
  });
});
