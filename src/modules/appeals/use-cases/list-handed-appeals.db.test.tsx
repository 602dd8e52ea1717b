import { sql } from 'kysely';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { seeEverything } from '#platform/database/testing.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import { EMPTY_DESK, suspend } from '#modules/identity/testing.ts';
import { awayDay } from '#modules/officers/index.ts';
import { officerStaff, STEPOVA, staffIn } from '#modules/officers/testing.ts';
import { handedAppeals } from '../pages/desk/handed-appeals.ts';
import { appealsForEachTest } from '../testing.ts';
import { listHandedAppeals } from './list-handed-appeals.ts';

describe('an appeal that an officer has', () => {
  const appeals = appealsForEachTest();
  const day = async (actor: StaffActor) => {
    using opened = await appeals.as(actor);
    const place = { locale: 'uk', today: opened.platform.clock.today() } as const;
    const section = awayDay(opened, [handedAppeals(opened)]);
    const view = await section.load({ ...opened, desk: EMPTY_DESK }, place);
    return view ? renderToString(view).replaceAll('\u00a0', ' ') : '';
  };

  it('is shown to the people who can give it to another, once the officer was suspended or left', async () => {
    const head = await staffIn(appeals.planted, 'police-head');
    const officer = await officerStaff(appeals.planted, '0012345');
    const { id } = await appeals.send();
    await appeals.give(head, id);
    expect(await day(head), 'she reads it').toBe('');
    await suspend(appeals.planted.platform, officer);
    expect(await day(head)).toMatch(
      new RegExp(`/desk/appeals/${id}".*Олена Зразкова.*Чекає 1 звернення · доступ призупинено`),
    );
    const { id: another } = await appeals.send();
    await appeals.give(head, another);
    expect(await day(head)).toMatch(/href="\/desk\/appeals".*Чекають 2 звернення/);
    expect(await day(await staffIn(appeals.planted, 'district-officer'))).toBe('');
    await seeEverything(appeals.planted.platform.database, async (tx) => {
      await sql`update officers.officer set left_on = '2026-11-24' where badge_number = '0012345'`.execute(
        tx,
      );
    });
    expect(await day(head)).toContain('Чекають 2 звернення · більше тут не служить');
  });

  it('is no matter of the head of another hromada', async () => {
    const head = await staffIn(appeals.planted, 'police-head');
    await officerStaff(appeals.planted, '0012345');
    const { id } = await appeals.send();
    await appeals.give(head, id);
    const listedBy = async (actor: StaffActor) => {
      using context = await appeals.as(actor);
      const listed = await listHandedAppeals(context);
      return listed.ok ? listed.value.map((one) => one.id) : listed.refusal;
    };
    expect(await listedBy(head)).toEqual([id]);
    expect(await listedBy(await staffIn(appeals.planted, 'police-head', STEPOVA))).toEqual([]);
    expect(await listedBy(await staffIn(appeals.planted, 'district-officer'))).toBe('forbidden');
  });
});
