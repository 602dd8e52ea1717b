import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { inTransaction, type StaffActor } from '#modules/identity/index.ts';
import { notificationsOf, suspend } from '#modules/identity/testing.ts';
import {
  keptOfficer,
  LYMANSKA,
  officersForEachTest,
  officerStaff,
  staffIn,
  STEPOVA,
} from '../testing.ts';
import { recordAbsence } from './record-absence.ts';
import { tellOwner } from './tell-owner.ts';

const SYSTEM = { kind: 'system', name: 'test' } as const;
const DAY = Temporal.PlainDate.from('2026-11-25');

describe('what is handed to an officer', () => {
  const planted = officersForEachTest();

  async function toldAfter(change: (officer: StaffActor) => Promise<unknown>) {
    const officer = await officerStaff(planted, '0012345');
    const coordinator = await staffIn(planted, 'coordinator');
    const far = await staffIn(planted, 'coordinator', STEPOVA);
    await change(officer);
    const { id: officerId } = await keptOfficer(planted);
    using opened = await planted.open();
    const context = { ...opened, actor: SYSTEM };
    const areaId = context.areas.byCode(LYMANSKA)?.id;
    await inTransaction(context, (tx) =>
      tellOwner(tx, context, {
        thing: { areaId, officerId },
        give: 'card-issue.handle',
        kind: 'card-issue.given',
        path: `/desk/issues/${newId(systemRandom)}`,
      }),
    );
    const told = async (who: StaffActor) =>
      (await notificationsOf(planted.platform, who)).map(({ kind }) => kind);
    return [await told(officer), await told(coordinator), await told(far)];
  }

  it('is news to that officer alone while they can take it', async () => {
    expect(await toldAfter(async () => undefined)).toEqual([['card-issue.given'], [], []]);
  });

  it.each([
    ['was shut out', (officer: StaffActor) => suspend(planted.platform, officer)],
    [
      'is away',
      () =>
        recordAbsence(planted.context, {
          badgeNumber: '0012345',
          from: DAY,
          to: DAY.add({ days: 5 }),
          deputyBadgeNumber: undefined,
        }),
    ],
  ] as const)(
    'is told to those who give such things there as well, while the officer %s',
    async (_, change) => {
      expect(await toldAfter(change)).toEqual([['card-issue.given'], ['card-issue.given'], []]);
    },
  );
});
