import { afterEach, beforeEach } from 'vitest';
import { openAreaDirectory } from '#modules/areas/index.ts';
import { plantAreas } from '#modules/areas/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { type TestPlatform, testPlatform } from '#platform/database/testing.ts';
import {
  type Actor,
  createPolicy,
  identityPermissions,
  type PermissionRow,
  RESIDENT,
} from '#modules/identity/index.ts';
import {
  importStations,
  openOrganisationDirectory,
  organisationsPermissions,
} from '#modules/organisations/index.ts';
import { SMALL_COMMUNITY } from '#modules/organisations/testing.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { officersPermissions } from '../permissions.ts';
import { openOfficerDirectory } from '../use-cases/open-officer-directory.ts';
import { importRoster } from '../use-cases/import-roster.ts';

const COMMAND_LINE: Actor = { kind: 'system', name: 'command-line' };

const STATIONS = `назва,широта,довгота,телефон,години,обслуговує
Лиманське відділення поліції,45.5,29.2,(04844) 0-00-00,цілодобово,Лиманська громада
`;

type CommandLineContext = Omit<OfficersContext, 'officers'>;

export interface TestOfficers {
  readonly platform: TestPlatform;
  /** As the command line. Its directories are opened when the test asks for them. */
  readonly context: CommandLineContext;
  /** The same at another moment: `2026-12-01T08:00:00Z`. */
  at(instant: string): CommandLineContext;
  /** A resident's context, with the officers who are kept at this moment. */
  open(): Promise<OfficersContext & Disposable>;
  roster(text: string, more?: { readonly dryRun?: boolean }): ReturnType<typeof importRoster>;
}

/**
 * The small community with its one station, anew for each test of the `describe` that asks for it, and the two
 * officers of ROSTER where no other roster is given.
 */
export function officersForEachTest({
  roster = ROSTER,
  permissions = [],
}: {
  readonly roster?: string;
  /** Of a higher module. */
  readonly permissions?: readonly PermissionRow[];
} = {}): TestOfficers {
  let planted: Planted | undefined;
  const now = (): Planted => {
    if (!planted) throw new Error('asked outside a test');
    return planted;
  };
  const seed = {
    name: `officers: ${roster}`,
    write: (platform: TestPlatform) => seedOfficers(platform, roster),
  };
  beforeEach(async () => {
    planted = await openOfficers(await testPlatform({ seed }), permissions);
  });
  afterEach(async () => await now().close());
  return {
    get platform() {
      return now().platform;
    },
    get context() {
      return now().context;
    },
    at: (instant) => now().at(instant),
    open: () => now().open(),
    roster: (text, more) => now().roster(text, more),
  };
}

interface Planted extends TestOfficers {
  close(): Promise<void>;
}

async function seedOfficers(platform: TestPlatform, roster: string): Promise<void> {
  await plantAreas(platform, SMALL_COMMUNITY);
  const areas = await openAreaDirectory(platform);
  const policy = createPolicy(PERMISSIONS);
  const context = { platform, areas, policy, actor: COMMAND_LINE };
  await importStations(context, { file: fileOf('stations.csv', STATIONS) });
  if (roster !== '') {
    const organisations = await openOrganisationDirectory(platform);
    await importRoster({ ...context, organisations }, { file: fileOf('roster.csv', roster) });
    organisations.close();
  }
  areas.close();
}

const PERMISSIONS = [...identityPermissions, ...organisationsPermissions, ...officersPermissions];

async function openOfficers(
  platform: TestPlatform,
  permissions: readonly PermissionRow[],
): Promise<Planted> {
  const areas = await openAreaDirectory(platform);
  const organisations = await openOrganisationDirectory(platform);
  const policy = createPolicy([...PERMISSIONS, ...permissions]);
  const context = { platform, areas, policy, actor: COMMAND_LINE, organisations };
  return {
    platform,
    context,
    at: (instant) => ({ ...context, platform: { ...platform, clock: fixedClock(instant) } }),
    open: async () => {
      const officers = await openOfficerDirectory(platform);
      return { ...context, officers, actor: RESIDENT, [Symbol.dispose]: () => officers.close() };
    },
    roster: (text, more = {}) =>
      importRoster(context, { file: fileOf('roster.csv', text), ...more }),
    close: async () => {
      areas.close();
      organisations.close();
      await platform.close();
    },
  };
}

function fileOf(name: string, text: string) {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** One line an officer, as a clerk fills it in. */
export const ROSTER = `жетон;прізвище та ім'я;посада;телефон;telegram;мови;відділ;громада;дільниця;закріплено з;прийом;перевірено
0012345;Олена Зразкова;поліцейська офіцерка громади;067 000 00 00;@zrazkova;українська, румунська;Лиманське відділення поліції;Лиманська громада;Дільниця Садова;12.03.2025;ср 14:00–17:00 Садове, старостат, вул. Миру, 4;03.11.2026
0012346;Петро Вигаданий;ДОП;067 000 00 01;;українська;Лиманське відділення поліції;Лиманська громада;Дільниця Лиманна;01.06.2024;вт 10:00–13:00 Лиманськ, відділення поліції;
`;
