import { describe, expect, test } from 'vitest';
import { systemRandom } from '#platform/crypto/random.ts';
import { createPolicy, type StaffActor } from '#modules/identity/index.ts';
import { signedInStaff } from '#modules/identity/testing.ts';
import { halfYear } from '../domain/half-year.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { officersPermissions } from '../permissions.ts';
import type { OfficersTables } from '../storage/tables.ts';
import { officersForEachTest } from '../testing.ts';
import { readWorkReport } from './read-work-report.ts';
import { recordWork } from './record-work.ts';

const TODAY = '2026-11-25T08:00:00Z';

describe('the half-year report', () => {
  const house = officersForEachTest();
  const HALF = halfYear(2026, 2);

  test('shows a coordinator her own hromada, and an officer only herself', async () => {
    using opened = await house.open();
    const { platform } = house.at(TODAY);
    const context = { ...opened, platform, policy: createPolicy(officersPermissions) };
    const as = (actor: StaffActor): OfficersContext => ({ ...context, actor });
    const hromada = opened.areas.bySlug('lymanska-hromada')?.area.id;
    const olena = await signedInStaff(platform, { role: 'district-officer' });
    await platform.database.write
      .$extendTables<OfficersTables>()
      .updateTable('officers.officer')
      .set({ account_id: olena.actor.id })
      .where('badge_number', '=', '0012345')
      .execute();
    await recordWork(as(olena.actor), {
      key: systemRandom.uuid(),
      kind: 'visit',
      count: 2,
      day: Temporal.PlainDate.from('2026-11-25'),
    });
    const names = async (actor: StaffActor) => {
      const read = await readWorkReport(as(actor), HALF);
      return read.ok
        ? read.value.officers.map(({ officer, total }) => `${officer.name}: ${total}`)
        : read.refusal;
    };
    const coordinator = await signedInStaff(platform, {
      role: 'coordinator',
      areaId: String(hromada),
    });
    expect(await names(coordinator.actor)).toEqual(['Олена Зразкова: 2', 'Петро Вигаданий: 0']);
    const elsewhere = await signedInStaff(platform, {
      role: 'coordinator',
      areaId: systemRandom.uuid(),
    });
    expect(await names(elsewhere.actor)).toEqual([]);
    expect(await names(olena.actor)).toEqual(['Олена Зразкова: 2']);
    const volunteer = await signedInStaff(platform, { role: 'volunteer' });
    expect(await names(volunteer.actor)).toBe('forbidden');
  });
});
