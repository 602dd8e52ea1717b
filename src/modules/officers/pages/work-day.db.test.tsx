import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { fixedClock } from '#platform/clock/clock.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { areasPermissions } from '#modules/areas/index.ts';
import { createPolicy, identityPermissions, type StaffActor } from '#modules/identity/index.ts';
import { EMPTY_DESK, signedInStaff } from '#modules/identity/testing.ts';
import { officersPermissions } from '../permissions.ts';
import type { OfficersTables } from '../storage/tables.ts';
import { officersForEachTest } from '../testing.ts';
import { checkCard } from '../use-cases/check-card.ts';
import { publishHalfYearReport } from '../use-cases/publish-half-year-report.ts';
import { readOwnWork } from '../use-cases/read-own-work.ts';
import { recordWork } from '../use-cases/record-work.ts';
import { firstSteps } from './first-steps.ts';
import { dueReportDay, workDay } from './work-day.tsx';

const NOW = '2026-11-25T08:00:00Z';
const TODAY = Temporal.PlainDate.from('2026-11-25');
const policy = createPolicy([...identityPermissions, ...areasPermissions, ...officersPermissions]);

function stepOf(directories: Parameters<typeof firstSteps>[0], id: string) {
  const step = firstSteps(directories).find((one) => one.id === id);
  if (!step) throw new Error(`no step is called ${id}`);
  return step;
}

describe('an officer’s day', () => {
  const house = officersForEachTest();

  async function open() {
    const opened = await house.open();
    const { platform } = house.at(NOW);
    const as = (actor: StaffActor) => ({ ...opened, platform, policy, actor, desk: EMPTY_DESK });
    const officer = async (badgeNumber = '0012345') => {
      const { actor } = await signedInStaff(platform, { role: 'district-officer' });
      await platform.database.write
        .$extendTables<OfficersTables>()
        .updateTable('officers.officer')
        .set({ account_id: actor.id })
        .where('badge_number', '=', badgeNumber)
        .execute();
      return actor;
    };
    return { opened, platform, as, officer, [Symbol.dispose]: () => opened[Symbol.dispose]() };
  }

  const visits = { key: systemRandom.uuid(), kind: 'visit', count: 3, day: TODAY };

  test('shows what the half-year comes to, and leads to the pad and to the report', async () => {
    using desk = await open();
    const actor = await desk.officer();
    await recordWork(desk.as(actor), visits);
    const view = await workDay(desk.opened).load(desk.as(actor), { locale: 'uk', today: TODAY });
    const html = view ? renderToString(view) : '';
    expect(html).toMatch(/<b>3<\/b>/);
    expect(html).toContain('href="/desk/work"');
    expect(html).toContain('href="/desk/work/report?half=');
  });

  test('begins a new half-year with the report on the one before, until people can read that', async () => {
    using desk = await open();
    const actor = await desk.officer();
    await recordWork(desk.as(actor), visits);
    const at = (instant: string) => ({
      ...desk.as(actor),
      platform: { ...desk.platform, clock: fixedClock(instant) },
    });
    const shown = async (instant: string) => {
      const view = await dueReportDay(desk.opened).load(at(instant), {
        locale: 'uk',
        today: TODAY,
      });
      return view ? renderToString(view) : '';
    };
    expect(await shown('2026-12-31T08:00:00Z')).toBe('');
    const january = '2027-01-08T08:00:00Z';
    expect(await shown(january)).toMatch(/href="\/desk\/work\/report\/[\da-f-]{36}\/2026-2"/);
    expect(await stepOf(desk.opened, 'work').isDone(at(january)), 'no beginner again').toBe(true);
    const own = await readOwnWork(at(january));
    if (!own.ok || !own.value.due) throw new Error('a report is due');
    await publishHalfYearReport(at(january), { ...own.value.due, seen: '' });
    expect(await shown(january)).toBe('');
  });

  test('begins with having one’s account linked to a card', async () => {
    using desk = await open();
    const step = stepOf(desk.opened, 'linked-card');
    const { actor } = await signedInStaff(desk.platform, { role: 'district-officer' });
    expect(await step.isDone(desk.as(actor))).toBe(false);
    expect(await step.isDone(desk.as(await desk.officer()))).toBe(true);
    const { actor: onDuty } = await signedInStaff(desk.platform, { role: 'duty-officer' });
    expect(await step.isDone(desk.as(onDuty)), 'no card is theirs').toBeUndefined();
  });

  test('has no trace of work for whoever is no officer', async () => {
    using desk = await open();
    const { actor } = await signedInStaff(desk.platform, { role: 'district-officer' });
    const place = { locale: 'uk', today: TODAY } as const;
    expect(await workDay(desk.opened).load(desk.as(actor), place)).toBeNull();
    expect(
      await stepOf(desk.opened, 'work').isDone(desk.as(actor)),
      'no step either',
    ).toBeUndefined();
  });

  test('begins with the step to write something down, until something is', async () => {
    using desk = await open();
    const actor = await desk.officer();
    const { isDone } = stepOf(desk.opened, 'work');
    expect(await isDone(desk.as(actor))).toBe(false);
    await recordWork(desk.as(actor), visits);
    expect(await isDone(desk.as(actor))).toBe(true);
  });

  test('begins with her own card, until she has checked it', async () => {
    using desk = await open();
    const actor = await desk.officer('0012346');
    const { isDone, leadsTo } = stepOf(desk.opened, 'own-card');
    expect(await isDone(desk.as(actor))).toBe(false);
    const own = desk.opened.officers.all().find(({ name }) => name === 'Петро Вигаданий');
    expect(await leadsTo?.(desk.as(actor))).toBe(`/desk/officers/${own?.id}`);
    await checkCard(desk.as(actor), { badgeNumber: '0012346' });
    await expect.poll(() => isDone(desk.as(actor))).toBe(true);
    const { actor: stranger } = await signedInStaff(desk.platform, { role: 'coordinator' });
    expect(await isDone(desk.as(stranger)), 'a coordinator has no card').toBeUndefined();
  });

  test('has no step for what the community has already', async () => {
    using desk = await open();
    const { actor } = await signedInStaff(desk.platform, { role: 'coordinator' });
    const context = desk.as(actor);
    expect(await stepOf(desk.opened, 'boundaries').isDone(context)).toBe(true);
    expect(await stepOf(desk.opened, 'roster').isDone(context)).toBe(true);
    expect(await stepOf(desk.opened, 'invite').isDone(context), 'alone').toBe(false);
    await signedInStaff(desk.platform);
    expect(await stepOf(desk.opened, 'invite').isDone(context)).toBe(true);
  });
});
