import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { seeEverything } from '#platform/database/testing.ts';
import { areaNames } from '#modules/areas/index.ts';
import { createPolicy, identityPermissions, type StaffActor } from '#modules/identity/index.ts';
import { askBreakGlass } from '#modules/identity/use-cases/ask-break-glass.ts';
import { decideBreakGlass } from '#modules/identity/use-cases/decide-break-glass.ts';
import { listOpened } from '#modules/identity/storage/opened-classes.ts';
import { signedInStaff, takeRolesBack } from '#modules/identity/testing.ts';
import { reportsForEachTest } from '#modules/reports/testing.ts';
import { findOfficerOfReport } from '#modules/reports/use-cases/find-officer-of-report.ts';
import { readReport } from '#modules/reports/use-cases/read-report.ts';

const REASON = 'Людина в небезпеці: погрози, адреси ніхто не знає.';
const NOWHERE = {
  get: () => undefined,
  search: () => Promise.resolve([]),
  areasOf: () => [],
};

describe('break-glass on a beat', () => {
  const reports = reportsForEachTest();

  it.each(['duty-officer', 'district-officer'] as const)(
    'opens to a %s of that beat what lies in a settlement it answers for, until the role is taken back',
    async (role) => {
      const { platform } = reports.planted;
      using house = await reports.as({ kind: 'system', name: 'test' });
      const beat = house.areas.all.find(({ name }) => name === 'Дільниця Садова');
      const [village] = beat ? house.areas.settlementsOf(beat.id) : [];
      if (!beat || !village) throw new Error('no settlement of that beat');
      expect(house.areas.lineOf(village.id), 'the tree has it beside the beat').not.toContain(
        beat.id,
      );
      const { id } = await reports.send({
        category: 'violence-at-home',
        place: { areaId: village.id },
      });
      const { actor: officer } = await signedInStaff(platform, { role, areaId: beat.id });
      const { actor: second } = await signedInStaff(platform, { role: 'administrator' });
      const people = (actor: StaffActor) => ({
        ...house,
        actor,
        policy: createPolicy([
          ...house.policy.rows,
          ...identityPermissions.filter(
            ({ permission }) => !house.policy.rows.some((row) => row.permission === permission),
          ),
        ]),
        places: { areas: areaNames(house.areas), organisations: NOWHERE },
      });
      const opened = () =>
        seeEverything(platform.database, (tx) => listOpened(tx, officer.id, platform.clock.now()));
      const read = async () => {
        const actor = { ...officer, opened: await opened() };
        return (await readReport({ ...people(officer), actor }, { id })).ok;
      };
      expect(await read()).toBe(false);
      const question = { dataClass: 'confidential', areaId: beat.id, reason: REASON } as const;
      const asked = await askBreakGlass(people(officer), question);
      if (!asked.ok) throw new Error(asked.refusal);
      const decided = await decideBreakGlass(people(second), asked.value.id, 'opened');
      expect(decided).toEqual({ ok: true, value: undefined });
      expect(await read()).toBe(true);
      const absent = { ok: false, refusal: 'absent' };
      const afterwards = people({ ...officer, opened: [] });
      expect(await readReport(afterwards, { id })).toEqual(absent);
      expect(await findOfficerOfReport(afterwards, { id }), 'who has it is no longer said').toEqual(
        absent,
      );
      await takeRolesBack(platform, officer);
      const seen = await seeEverything(platform.database, async (tx) => {
        await sql`select set_config('poruch.actor', ${officer.id}, true)`.execute(tx);
        return await sql`select from reports.report`.execute(tx);
      });
      expect(seen.rows).toEqual([]);
    },
  );
});
