import { afterEach, beforeEach, vi } from 'vitest';
import { type ApiKeyId, newId, type OrganisationId } from '#kernel/ids.ts';
import { newToken } from '#platform/crypto/token.ts';
import { type TestPlatform, testPlatform } from '#platform/database/testing.ts';
import { openAreaDirectory, type AreaDirectory } from '#modules/areas/index.ts';
import { type PlantedArea, plantAreas, rectangle } from '#modules/areas/testing.ts';
import {
  type Actor,
  createPolicy,
  inTransaction,
  type PermissionRow,
} from '#modules/identity/index.ts';
import type { ContextWithAreas } from './domain/context-with-areas.ts';
import type { OrganisationDirectory } from './domain/organisation-directory.ts';
import { organisationsPermissions } from './permissions.ts';
import { insertApiKey } from './storage/api-keys.ts';
import { createOrganisation } from './use-cases/save-organisation.ts';

/** A small plain community: one hromada with three villages, its town, and a neighbour that has a namesake. */
export const SMALL_COMMUNITY: readonly PlantedArea[] = [
  { name: 'Вигадана область', kind: 'oblast', code: 'UA51000000000000001' },
  {
    name: 'Зразковий район',
    kind: 'raion',
    in: 'Вигадана область',
    code: 'UA51010000000000002',
    shape: rectangle(29, 45, 32, 47),
  },
  {
    name: 'Лиманська громада',
    kind: 'hromada',
    in: 'Зразковий район',
    code: 'UA51010010000000003',
    shape: rectangle(29, 45, 30, 46),
  },
  {
    name: 'Степова громада',
    kind: 'hromada',
    in: 'Зразковий район',
    code: 'UA51010020000000004',
    shape: rectangle(30, 45, 31, 46),
  },
  {
    name: 'Дільниця Лиманна',
    kind: 'beat',
    in: 'Лиманська громада',
    shape: rectangle(29, 45, 29.5, 46),
  },
  {
    name: 'Дільниця Садова',
    kind: 'beat',
    in: 'Лиманська громада',
    shape: rectangle(29.5, 45, 30, 46),
  },
  {
    name: 'Лиманськ',
    kind: 'settlement',
    settlementKind: 'town',
    in: 'Лиманська громада',
    code: 'UA51010010010000005',
    centre: { lon: 29.2, lat: 45.5 },
    population: 9_000,
  },
  {
    name: 'Садове',
    kind: 'settlement',
    settlementKind: 'village',
    in: 'Лиманська громада',
    code: 'UA51010010020000006',
    slug: 'sadove',
    centre: { lon: 29.7, lat: 45.5 },
    population: 800,
  },
  {
    name: 'Садове',
    kind: 'settlement',
    settlementKind: 'village',
    in: 'Степова громада',
    code: 'UA51010020010000007',
    slug: 'sadove-stepove',
    centre: { lon: 30.5, lat: 45.5 },
    population: 300,
  },
];

export interface TestCommunity {
  readonly context: ContextWithAreas;
  readonly areas: AreaDirectory;
}

/** SMALL_COMMUNITY in a database of its own for each test of the `describe` that asks for it. */
export function communityForEachTest(): TestCommunity & { readonly platform: TestPlatform } {
  let planted: (TestCommunity & { readonly platform: TestPlatform }) | undefined;
  const now = () => {
    if (!planted) throw new Error('asked outside a test');
    return planted;
  };
  beforeEach(async () => {
    const platform = await testPlatform();
    planted = { platform, ...(await plantCommunity(platform)) };
  });
  afterEach(async () => {
    now().areas.close();
    await now().platform.close();
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
  };
}

/** A community in a test's own database, and a context in which `actor` acts. */
export async function plantCommunity(
  platform: TestPlatform,
  options: {
    readonly planted?: readonly PlantedArea[];
    readonly permissions?: readonly PermissionRow[];
    readonly actor?: Actor;
  } = {},
): Promise<TestCommunity> {
  const { planted = SMALL_COMMUNITY, permissions = organisationsPermissions } = options;
  await plantAreas(platform, planted);
  const areas = await openAreaDirectory(platform);
  const actor = options.actor ?? { kind: 'system', name: 'command-line' };
  return { areas, context: { platform, areas, policy: createPolicy(permissions), actor } };
}

/** A partner of the hromada, and a key of its program’s; known to the directory, where the context has one. */
export async function plantPartnerKey(
  context: ContextWithAreas & { readonly organisations?: Pick<OrganisationDirectory, 'get'> },
  { name = 'Лиманська рада', area = 'Лиманська громада' } = {},
): Promise<{
  readonly organisationId: OrganisationId;
  readonly keyId: ApiKeyId;
  readonly key: string;
}> {
  const system = { ...context, actor: { kind: 'system', name: 'test' } as const };
  const { random, clock } = context.platform;
  const created = await createOrganisation(system, {
    kind: 'council',
    form: { name, area },
    key: newId<'organisation'>(random),
  });
  if (!created.ok) throw new Error(JSON.stringify(created.refusal));
  const { text, hash } = newToken(random);
  const key = {
    id: newId<'api-key'>(random),
    organisationId: created.value,
    name: 'Сайт',
    endsOn: undefined,
    hash,
    madeBy: undefined,
  };
  await inTransaction(system, (tx) => insertApiKey(tx, key, clock.now()));
  const { organisations } = context;
  // The directory hears of it a moment later.
  if (organisations) await vi.waitUntil(() => organisations.get(created.value) !== undefined);
  return { organisationId: created.value, keyId: key.id, key: text };
}
