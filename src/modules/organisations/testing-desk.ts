import { afterEach, beforeEach } from 'vitest';
import { newId, type OrganisationId } from '#kernel/ids.ts';
import { movingClock } from '#platform/clock/testing.ts';
import { seeEverything, type TestPlatform, testPlatform } from '#platform/database/testing.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { toldSince } from '#modules/audit/testing.ts';
import { areaNames } from '#modules/areas/index.ts';
import { type Actor, identityPermissions, type StaffActor } from '#modules/identity/index.ts';
import {
  EMPTY_DESK,
  signedInStaff,
  takeRolesBack,
  type TestStaff,
} from '#modules/identity/testing.ts';
import type { OrganisationsDesk } from './domain/desk-context.ts';
import type { DeskOrganisation } from './domain/desk-organisation.ts';
import type { ImportedKind } from './domain/organisation.ts';
import { organisationsPermissions } from './permissions.ts';
import { findDeskOrganisation } from './storage/desk-organisations.ts';
import { plantCommunity, type TestCommunity } from './testing.ts';
import { createOrganisation, type OrganisationForm } from './use-cases/save-organisation.ts';

/** The hromada of the small community where everything happens, and its neighbour. */
export const LYMANSKA = 'UA51010010000000003';
export const STEPOVA = 'UA51010020000000004';

/** Of no organisation. */
export const UNKNOWN = newId<'organisation'>(systemRandom);

export interface TestDesk extends TestCommunity {
  readonly platform: TestPlatform;
  /** The desk with somebody at it. */
  as(actor: Actor): OrganisationsDesk;
  staff(role: NonNullable<TestStaff['role']>, at?: { readonly code?: string }): Promise<StaffActor>;
  /** Who speaks with people for a partner. */
  partnerOf(organisationId: OrganisationId): Promise<StaffActor>;
  /** A partner in the hromada, as its coordinator wrote it down. */
  partner(form?: OrganisationForm, kind?: ImportedKind): Promise<OrganisationId>;
  kept(id: OrganisationId): Promise<DeskOrganisation>;
  told(): ReturnType<typeof toldSince>;
}

/** SMALL_COMMUNITY and a desk before it, for each test of the `describe` that asks for it. */
export function deskForEachTest(): TestDesk {
  let stage: (TestCommunity & { readonly platform: TestPlatform }) | undefined;
  const now = () => {
    if (!stage) throw new Error('asked outside a test');
    return stage;
  };
  beforeEach(async () => {
    const platform = await testPlatform({ clock: movingClock() });
    const permissions = [...identityPermissions, ...organisationsPermissions];
    stage = { platform, ...(await plantCommunity(platform, { permissions })) };
  });
  afterEach(async () => {
    now().areas.close();
    await now().platform.close();
  });
  const as = (actor: Actor): OrganisationsDesk => ({
    ...now().context,
    actor,
    desk: EMPTY_DESK,
    places: {
      areas: areaNames(now().areas),
      organisations: { get: () => undefined, search: () => Promise.resolve([]), areasOf: () => [] },
    },
  });
  return {
    get platform() {
      return now().platform;
    },
    get context() {
      return now().context;
    },
    get areas() {
      return now().areas;
    },
    as,
    staff: async (role, { code = LYMANSKA } = {}) => {
      const areaId = now().areas.byCode(code)?.id;
      if (areaId === undefined) throw new Error(`no area ${code}`);
      return (await signedInStaff(now().platform, { role, areaId })).actor;
    },
    partnerOf: async (organisationId) =>
      (await signedInStaff(now().platform, { role: 'partner-mediator', organisationId })).actor,
    partner: async (form = {}, kind = 'ngo') => {
      const { context, platform } = now();
      const created = await createOrganisation(
        { ...context, actor: { kind: 'system', name: 'test' } },
        {
          kind,
          form: { name: 'Спілка «Приклад»', area: 'Лиманська громада', ...form },
          key: newId<'organisation'>(platform.random),
        },
      );
      if (!created.ok) throw new Error(JSON.stringify(created.refusal));
      return created.value;
    },
    kept: async (id) => {
      const one = await seeEverything(now().platform.database, (tx) =>
        findDeskOrganisation(tx, id),
      );
      if (!one) throw new Error(`no organisation ${id}`);
      return one;
    },
    told: () => toldSince(now().platform),
  };
}

/** Everybody who must not so much as learn that an organisation of the hromada, or what belongs to it, is there. */
export const STRANGERS: readonly (readonly [
  string,
  (desk: TestDesk, organisation: OrganisationId) => Promise<Actor>,
])[] = [
  ['the coordinator of another hromada', (desk) => desk.staff('coordinator', { code: STEPOVA })],
  ['a partner of another organisation', (desk) => desk.partnerOf(UNKNOWN)],
  ['a volunteer', (desk) => desk.staff('volunteer')],
  ['a resident', () => Promise.resolve({ kind: 'resident' })],
  [
    'a coordinator whose role was taken back',
    async (desk) => {
      const actor = await desk.staff('coordinator');
      await takeRolesBack(desk.platform, actor);
      return { ...actor, grants: [] };
    },
  ],
];
