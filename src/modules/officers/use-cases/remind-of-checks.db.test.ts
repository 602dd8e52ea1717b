import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { seeEverything } from '#platform/database/testing.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { type Actor, RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { notificationsOf, suspend } from '#modules/identity/testing.ts';
import { officerStaff, staffIn, STEPOVA } from '../testing-desk.ts';
import { officersForEachTest } from '../testing.ts';
import { checkCard } from './check-card.ts';
import { listUncheckedCards } from './list-unchecked-cards.ts';
import { remindOfChecks } from './remind-of-checks.ts';

const NIGHTLY: Actor = { kind: 'system', name: 'nightly' };
/** Both cards were read through on this day. */
const CHECKED = Temporal.PlainDate.from('2026-11-25');

describe('a card that nobody checks', () => {
  const planted = officersForEachTest();

  const checkBoth = async () => {
    for (const badgeNumber of ['0012345', '0012346']) {
      await checkCard(planted.context, { badgeNumber, on: CHECKED });
    }
  };
  /** At eight in the morning, so many days after the check. */
  const onDay = (days: number, actor: Actor = NIGHTLY) => ({
    ...planted.at(`${CHECKED.add({ days }).toString()}T08:00:00Z`),
    actor,
  });
  const told = (actor: StaffActor) => notificationsOf(planted.platform, actor);
  const kinds = async (actor: StaffActor) => (await told(actor)).map(({ kind }) => kind);

  it('is nobody’s worry after 89 days, and after 90 whoever answers for the place hears of all of them in one line', async () => {
    await checkBoth();
    const coordinator = await staffIn(planted, 'coordinator');
    expect(await remindOfChecks(onDay(89))).toEqual({ ok: true, value: { cards: 0 } });
    expect(await told(coordinator)).toEqual([]);
    expect(await remindOfChecks(onDay(90))).toEqual({ ok: true, value: { cards: 2 } });
    expect(await told(coordinator)).toMatchObject([
      {
        kind: 'officer-card.unchecked',
        path: '/desk/officers?view=late',
        detail: { count: '2' },
      },
    ]);
  });

  it('is told of once, though the night’s work is done twice, even at once', async () => {
    await checkBoth();
    const coordinator = await staffIn(planted, 'coordinator');
    await Promise.all([remindOfChecks(onDay(90)), remindOfChecks(onDay(90))]);
    await remindOfChecks(onDay(91));
    expect(await kinds(coordinator)).toEqual(['officer-card.unchecked']);
  });

  it('is told of again after 30 days, and not before', async () => {
    await checkBoth();
    const coordinator = await staffIn(planted, 'coordinator');
    await remindOfChecks(onDay(90));
    await remindOfChecks(onDay(119));
    expect(await told(coordinator)).toHaveLength(1);
    await remindOfChecks(onDay(120));
    expect(await told(coordinator)).toHaveLength(2);
  });

  it('is not told of any more once somebody checked it', async () => {
    await checkBoth();
    const coordinator = await staffIn(planted, 'coordinator');
    await checkCard(onDay(90), { badgeNumber: '0012345' });
    await remindOfChecks(onDay(90));
    const [notice] = await told(coordinator);
    expect(notice?.detail).toMatchObject({ count: '1' });
    expect(notice?.path).toMatch(/^\/desk\/officers\/[0-9a-f-]{36}$/);
  });

  it('is told to the officer herself as her own, and to her of nobody else’s', async () => {
    await checkBoth();
    const olena = await officerStaff(planted, '0012345');
    const coordinator = await staffIn(planted, 'coordinator');
    await remindOfChecks(onDay(90));
    expect(await kinds(olena)).toEqual(['officer-card.own-unchecked']);
    expect(await kinds(coordinator)).toEqual(['officer-card.unchecked']);
  });

  it('is nothing to those of another hromada, to whoever may not check, or to a suspended colleague', async () => {
    await checkBoth();
    const others = [
      await staffIn(planted, 'coordinator', STEPOVA),
      await staffIn(planted, 'auditor'),
      await staffIn(planted, 'police-head'),
    ] as const;
    await suspend(planted.platform, others[2]);
    expect(await remindOfChecks(onDay(90))).toEqual({ ok: true, value: { cards: 0 } });
    for (const actor of others) expect(await told(actor)).toEqual([]);
    // Of whom nobody could be told, somebody is told as soon as there is somebody.
    const coordinator = await staffIn(planted, 'coordinator');
    await remindOfChecks(onDay(91));
    expect(await told(coordinator)).toHaveLength(1);
  });

  it('of somebody who left is nobody’s to check', async () => {
    await checkBoth();
    const coordinator = await staffIn(planted, 'coordinator');
    await seeEverything(planted.platform.database, (tx) =>
      sql`update officers.officer set left_on = ${CHECKED}`.execute(tx),
    );
    await remindOfChecks(onDay(90));
    expect(await told(coordinator)).toEqual([]);
  });

  it('is remembered in the journal as so many cards, and only where somebody was told', async () => {
    await checkBoth();
    await remindOfChecks(onDay(90));
    await staffIn(planted, 'coordinator');
    await remindOfChecks(onDay(90));
    expect(await entriesOf(planted.platform, 'officer-card.remind')).toEqual([
      { actor_id: 'nightly', thing_kind: 'officer', thing_id: null, detail: { count: 2 } },
    ]);
  });

  it('is reminded of by nobody but the installation', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    for (const actor of [RESIDENT, coordinator]) {
      expect(await remindOfChecks(onDay(90, actor))).toEqual({ ok: false, refusal: 'forbidden' });
    }
  });

  it('waits on the day of whoever may check it, the one never checked first, and of nobody else', async () => {
    await checkCard(planted.context, { badgeNumber: '0012345', on: CHECKED });
    const coordinator = await staffIn(planted, 'coordinator');
    const elsewhere = await staffIn(planted, 'coordinator', STEPOVA);
    const olena = await officerStaff(planted, '0012345');
    const names = async (days: number, actor: Actor) => {
      const listed = await listUncheckedCards(onDay(days, actor));
      return listed.ok ? listed.value.map(({ name }) => name) : listed.refusal;
    };
    expect(await names(89, coordinator)).toEqual(['Петро Вигаданий']);
    expect(await names(90, coordinator)).toEqual(['Петро Вигаданий', 'Олена Зразкова']);
    expect(await names(89, olena)).toEqual([]);
    expect(await names(90, olena)).toEqual(['Олена Зразкова']);
    expect(await names(90, elsewhere)).toEqual([]);
    expect(await names(90, RESIDENT)).toBe('forbidden');
    expect(await names(90, await staffIn(planted, 'auditor'))).toBe('forbidden');
  });
});
