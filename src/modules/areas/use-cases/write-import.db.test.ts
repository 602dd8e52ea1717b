import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#modules/identity/index.ts';
import type { KnownArea } from '../domain/import/register.ts';
import { testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import { box, bytesOf, commandLineContext, countRows, mapOf, plantAreas } from '../testing.ts';
import { areaNamed, areasNow, imported } from '../testing/area-imports.ts';
import { keeperContext } from '../testing/staff-contexts.ts';
import { changeSlug } from './change-slug.ts';
import { confirmImport } from './confirm-import.ts';
import { importAreas } from './import-areas.ts';
import { importSettlements } from './import-settlements.ts';
import { keepImportDraft } from './keep-import-draft.ts';
import { planHere, type Planner } from './plan-import.ts';
import { previewImport } from './preview-import.ts';
import { publishAreas } from './publish-areas.ts';

const hromada = (name: string, east: number) => mapOf({ name, geometry: box(29, 45, east, 46) });
const file = (bytes: Uint8Array) => ({ file: 'карта.geojson', bytes, kind: 'hromada' as const });

describe('areas that change while a file is compared with them', () => {
  let platform: TestPlatform;
  beforeEach(async () => {
    platform = await testPlatform();
  });
  afterEach(() => platform.close());

  /** Makes a concurrent change after each of the first `times` plans, and counts the plans. */
  function disturbed(times: number, disturb: (turn: number) => Promise<unknown>) {
    const here = planHere(commandLineContext(platform));
    let plans = 0;
    const planner: Planner = async (task) => {
      const look = await here(task);
      plans += 1;
      if (plans <= times) await disturb(plans);
      return look;
    };
    return { planner, plans: () => plans };
  }

  it('are compared again: the same area of another file is not made twice', async () => {
    const bytes = hromada('Вигадана громада', 30);
    const { planner, plans } = disturbed(1, () => imported(platform, bytes, { kind: 'hromada' }));
    const report = await importAreas(commandLineContext(platform), file(bytes), planner);
    expect(plans()).toBe(2);
    expect(report).toMatchObject({ ok: true, value: { counts: { taken: 0, unchanged: 1 } } });
    expect(await areasNow(platform)).toHaveLength(1);
  });

  it.each([
    [
      'a boundary',
      async (context: Context) => {
        await importAreas(context, file(hromada('Вигадана громада', 30.5)));
      },
    ],
    [
      'a page address',
      async (context: Context) => {
        await changeSlug(context, { area: 'vyhadana-hromada', slug: 'inakshe' });
      },
    ],
    [
      'who may see it',
      async (context: Context) => {
        await publishAreas(context, { area: 'vyhadana-hromada', below: false, status: 'public' });
      },
    ],
  ])('are compared again where %s changed, and that is not undone', async (_, disturb) => {
    await imported(platform, hromada('Вигадана громада', 30), { kind: 'hromada' });
    let changed: KnownArea | undefined;
    const { planner, plans } = disturbed(1, async () => {
      await disturb(commandLineContext(platform));
      changed = await areaNamed(platform, 'Вигадана громада');
    });
    const wanted = file(hromada('Вигадана громада', 31));
    const report = await importAreas(commandLineContext(platform), wanted, planner);
    expect(report).toMatchObject({ ok: true, value: { counts: { taken: 1 } } });
    expect(plans()).toBe(2);
    const now = await areaNamed(platform, 'Вигадана громада');
    expect(now).toEqual({ ...changed, fingerprint: now?.fingerprint });
    expect(now?.fingerprint).not.toBe(changed?.fingerprint);
  });

  it('leave nothing written where they never come to rest, and the person is told so', async () => {
    const { planner, plans } = disturbed(Number.POSITIVE_INFINITY, (turn) =>
      imported(platform, hromada('Сусідня громада', 30 + turn / 10), { kind: 'hromada' }),
    );
    const wanted = file(hromada('Вигадана громада', 31));
    expect(await importAreas(commandLineContext(platform), wanted, planner)).toMatchObject({
      ok: false,
      refusal: { code: 'changing-all-the-time' },
    });
    expect(plans()).toBe(3);
    expect(await areaNamed(platform, 'Вигадана громада')).toBeUndefined();
  });

  it('are compared again for a table of settlements, too', async () => {
    await plantAreas(platform, [{ name: 'Верхнє', kind: 'settlement', slug: 'verkhnie' }]);
    const { planner, plans } = disturbed(1, async () => {
      await changeSlug(commandLineContext(platform), { area: 'verkhnie', slug: 'horishnie' });
    });
    const bytes = bytesOf('name,lat,lng,population\nВерхнє,45.5,29.5,900\n');
    const table = { file: 'села.csv', bytes };
    const report = await importSettlements(commandLineContext(platform), table, planner);
    expect(report).toMatchObject({ ok: true, value: { counts: { taken: 1 } } });
    expect(plans()).toBe(2);
    expect(await areaNamed(platform, 'Верхнє')).toMatchObject({
      population: 900,
      slug: 'horishnie',
    });
  });

  it('at the desk: what was looked at is written where the change is elsewhere, and refused where it is the same area', async () => {
    const context = keeperContext(platform);
    const look = async (bytes: Uint8Array) => {
      const kept = await keepImportDraft(context, {
        ...file(bytes),
        content: 'areas',
        parentId: undefined,
        publish: 'no',
      });
      if (!kept.ok) throw new Error(kept.refusal.code);
      const preview = await previewImport(context, kept.value);
      if (!preview.ok || !preview.value.outcome.ok) throw new Error('not read');
      return { draft: kept.value, fingerprint: preview.value.outcome.value.fingerprint };
    };
    const wanted = await look(hromada('Вигадана громада', 31));
    const elsewhere = disturbed(1, () =>
      imported(platform, mapOf({ name: 'Далека громада', geometry: box(32, 45, 33, 46) }), {
        kind: 'hromada',
      }),
    );
    expect(await confirmImport(context, wanted, elsewhere.planner)).toMatchObject({ ok: true });
    expect(elsewhere.plans()).toBe(2);

    const again = await look(hromada('Вигадана громада', 31.5));
    const same = disturbed(1, () =>
      imported(platform, hromada('Вигадана громада', 31.2), { kind: 'hromada' }),
    );
    // A boundary that changed meanwhile makes it the same sentence and another change.
    const rows = await countRows(platform);
    expect(await confirmImport(context, again, same.planner)).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    });
    expect(same.plans()).toBe(2);
    expect((await countRows(platform))['areas.boundary']).toBe((rows['areas.boundary'] ?? 0) + 1);
  });
});
