import { vi } from 'vitest';
import { openAreaDirectory } from '#modules/areas/index.ts';
import type { Actor, PermissionRow } from '#modules/identity/index.ts';
import { organisationPlaces } from '#modules/organisations/index.ts';
import { keptOfficer, officersForEachTest, type TestOfficers } from '#modules/officers/testing.ts';
import type { SchoolId } from './domain/school.ts';
import type { SchoolsContext } from './domain/schools-context.ts';
import { schoolsPermissions } from './permissions.ts';
import { type AssignSchools, assignSchools } from './use-cases/assign-schools.ts';
import { importSchoolRegister } from './use-cases/import-school-register.ts';

/** One in the town, one in each of the two villages of one name, and one that stands still. */
export const REGISTER = `edebo,full_name,status,type,ownership,settlement,address,katottg,hromada
1,Лиманський ліцей № 1,працює,ліцей,Комунальна,м. Лиманськ,"вул. Шкільна, 1",UA51010010010000005,UA51010010000000003
2,Садівська гімназія,працює,гімназія,Комунальна,с. Садове,,UA51010010020000006,UA51010010000000003
3,Степова школа,працює,школа,Приватна,с. Садове,,UA51010020010000007,UA51010020000000004
4,Стара школа,призупинено,початкова школа,Комунальна,с. Садове,,UA51010010020000006,UA51010010000000003
`;

export interface TestSchools {
  readonly planted: TestOfficers;
  /** As somebody, at this moment. */
  as(actor: Actor, at?: string): Promise<SchoolsContext & Disposable>;
  /** A school by its name. */
  school(name: string): SchoolId;
  /** Gives a school to Olena Zrazkova from 1 September, unless something else is said; as the installation. */
  give(changes?: Partial<AssignSchools> & { readonly name?: string }): Promise<void>;
}

const SYSTEM: Actor = { kind: 'system', name: 'test' };

/** The small community with its two officers and the four schools of REGISTER, once `bring` was asked. */
export function schoolsForEachTest({
  permissions = [],
}: {
  /** Of what lessons stand on. */
  readonly permissions?: readonly PermissionRow[];
} = {}): TestSchools & { bring(): Promise<void> } {
  const planted = officersForEachTest({ permissions: [...schoolsPermissions, ...permissions] });
  const as: TestSchools['as'] = async (actor, at) => {
    const opened = await planted.open();
    // As in the whole house, where schools are among the places that the search knows.
    const areas = await openAreaDirectory(planted.platform, [organisationPlaces(planted.platform)]);
    return {
      ...opened,
      areas,
      settings: { text: () => undefined },
      platform: at ? planted.at(at).platform : opened.platform,
      actor,
      [Symbol.dispose]: () => {
        areas.close();
        opened[Symbol.dispose]();
      },
    };
  };
  const school: TestSchools['school'] = (name) => {
    const found = planted.context.organisations.ofKind('school').find((one) => one.name === name);
    if (!found) throw new Error(`no school ${name}`);
    return found.id;
  };
  return {
    planted,
    as,
    school,
    bring: async () => {
      const file = { name: 'schools.csv', bytes: new TextEncoder().encode(REGISTER) };
      const brought = await importSchoolRegister(planted.context, { file });
      if (!brought.ok) throw new Error(brought.refusal.reason);
      // The directory hears of it a moment later.
      await vi.waitUntil(() => planted.context.organisations.ofKind('school').length === 3);
    },
    give: async ({ name = 'Лиманський ліцей № 1', ...changes } = {}) => {
      using context = await as(SYSTEM);
      const given = await assignSchools(context, {
        schoolIds: [school(name)],
        officerId: (await keptOfficer(planted)).id,
        deputyId: undefined,
        startsOn: Temporal.PlainDate.from('2026-09-01'),
        endsOn: undefined,
        ...changes,
      });
      if (!given.ok) throw new Error(given.refusal);
    },
  };
}
