import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppContext } from './context.ts';
import { importAreas } from '#modules/areas/index.ts';
import { signedInStaff } from '#modules/identity/testing.ts';
import { importRoster } from '#modules/officers/index.ts';
import { firstSteps } from '#modules/officers/pages/first-steps.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { openDemonstration, type TestInstallation } from '#testing/open-test-installation.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the first steps of whoever sets up an installation', () => {
  let installation: TestInstallation;
  let system: AppContext;
  beforeAll(async () => {
    installation = await openDemonstration(fixedClock('2026-11-25T10:00:00Z'));
    system = { ...installation.context, actor: { kind: 'system', name: 'test' } };
  });
  afterAll(() => installation.close());

  const done = async (id: string, role: 'administrator' | 'coordinator') => {
    const { context } = installation;
    const { actor } = await signedInStaff(context.platform, { role });
    const step = firstSteps(context).find((one) => one.id === id);
    return await step?.isDone({ ...context, actor });
  };

  test('are still ahead while there is only the demonstration', async () => {
    expect(await done('boundaries', 'coordinator')).toBe(false);
    expect(await done('beats', 'coordinator')).toBe(false);
    expect(await done('roster', 'coordinator')).toBe(false);
  });

  test('are done by somebody’s own areas and officers beside it', async () => {
    const area = 'UA51000000000030770,UA51040000000032911,UA51040190000000001,,,H,Справжня\n';
    const header = 'level1,level2,level3,level4,extra,category,name\n';
    const file = { file: 'own.csv', bytes: bytes(header + area) };
    expect(await importAreas(system, file)).toMatchObject({ ok: true });
    const roster = "жетон;ім'я;посада\n7700001;Ганна Справжня;ДОП\n";
    const told = new Promise<void>((resolve) => {
      const stop = system.officers.onChange(() => {
        stop();
        resolve();
      });
    });
    const officers = { file: { name: 'own.csv', bytes: bytes(roster) } };
    expect(await importRoster(system, officers)).toMatchObject({ ok: true });
    await told;
    expect(await done('boundaries', 'coordinator')).toBe(true);
    expect(await done('beats', 'coordinator')).toBe(false);
    expect(await done('roster', 'coordinator')).toBe(true);
  });
});
