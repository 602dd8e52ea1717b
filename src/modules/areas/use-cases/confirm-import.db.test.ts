import { accountOf } from '#modules/identity/index.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AreaId, ImportDraftId } from '#kernel/ids.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { seeEverything, testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import { removeOrphanFiles } from '#platform/retention/remove-orphan-files.ts';
import { eraseExpired } from '#platform/retention/erase-expired.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import type { AreasDeskContext } from '../domain/areas-context.ts';
import { areasRetention } from '../retention.ts';
import { box, bytesOf, countRows, mapOf, plantAreas, rectangle } from '../testing.ts';
import { areaNamed } from '../testing/area-imports.ts';
import { keeperContext } from '../testing/staff-contexts.ts';
import { chooseImport } from './choose-import.ts';
import { confirmImport } from './confirm-import.ts';
import { importAreas } from './import-areas.ts';
import { keepImportDraft, type KeepImportDraft } from './keep-import-draft.ts';
import { previewImport } from './preview-import.ts';

const MAP = mapOf(
  { name: 'Зразкова громада', geometry: box(29, 45, 30.1, 46) },
  { name: 'Сусідня громада', geometry: box(31, 45, 32.2, 46) },
);

describe('a file that is looked at before it is imported', () => {
  let platform: TestPlatform;
  let home: AreaId | undefined;
  beforeEach(async () => {
    platform = await testPlatform();
    const ids = await plantAreas(platform, [
      { name: 'Зразковий район', kind: 'raion', shape: rectangle(28, 44, 33, 47) },
      {
        name: 'Зразкова громада',
        kind: 'hromada',
        in: 'Зразковий район',
        shape: rectangle(29, 45, 30, 46),
      },
      {
        name: 'Сусідня громада',
        kind: 'hromada',
        in: 'Зразковий район',
        shape: rectangle(31, 45, 32, 46),
      },
    ]);
    home = ids.get('Зразкова громада');
  });
  afterEach(() => platform.close());

  async function keep(
    context: AreasDeskContext,
    different: Partial<KeepImportDraft> = {},
  ): Promise<ImportDraftId> {
    const kept = await keepImportDraft(context, {
      file: 'межі.geojson',
      bytes: MAP,
      content: 'areas',
      kind: 'hromada',
      parentId: undefined,
      publish: 'no',
      ...different,
    });
    if (!kept.ok) throw new Error(kept.refusal.code);
    return kept.value;
  }

  async function look(context: AreasDeskContext, draft: ImportDraftId) {
    const preview = await previewImport(context, draft);
    if (!preview.ok) throw new Error(preview.refusal.code);
    const { outcome } = preview.value;
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value;
  }

  it('shows new boundaries over those in force, and writes nothing of them', async () => {
    const context = keeperContext(platform);
    const draft = await keep(context);
    const before = await countRows(platform);
    const previewed = await look(context, draft);
    expect(previewed.changes.map(({ name, isNew }) => ({ name, isNew }))).toEqual([
      { name: 'Зразкова громада', isNew: false },
      { name: 'Сусідня громада', isNew: false },
    ]);
    expect(previewed.changes.every(({ shape, was }) => shape && was)).toBe(true);
    expect(await countRows(platform)).toEqual(before);
  });

  it('is written as it was looked at, and is gone then', async () => {
    const context = keeperContext(platform);
    const draft = await keep(context);
    const { fingerprint, report } = await look(context, draft);
    const imported = await confirmImport(context, { draft, fingerprint });
    expect(imported).toMatchObject({ ok: true, value: { counts: report.counts } });
    expect(await entriesOf(platform, 'area.import')).toEqual([
      {
        actor_id: accountOf(context.actor),
        thing_kind: 'import',
        thing_id: imported.ok ? imported.value.change : undefined,
        detail: { areas: 2, boundaries: 2 },
      },
    ]);
    expect(await previewImport(context, draft)).toMatchObject({ refusal: { code: 'draft-gone' } });
    expect(await platform.files.list('area-import')).toEqual([]);
  });

  it('is refused when somebody else changed something in between, and shows what it would do now', async () => {
    const context = keeperContext(platform);
    const draft = await keep(context);
    const { fingerprint } = await look(context, draft);
    await importAreas(keeperContext(platform), {
      file: 'інший.geojson',
      bytes: mapOf({ name: 'Сусідня громада', geometry: box(31, 45, 32.5, 46) }),
    });
    const before = await countRows(platform);
    expect(await confirmImport(context, { draft, fingerprint })).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    });
    expect(await countRows(platform)).toEqual(before);
    const again = await look(context, draft);
    expect(again.fingerprint).not.toBe(fingerprint);
    expect(await confirmImport(context, { draft, fingerprint: again.fingerprint })).toMatchObject({
      ok: true,
    });
  });

  it('changes only what its author answers for, and names the rest', async () => {
    const context = keeperContext(platform, { areaId: home });
    const draft = await keep(context);
    const { report, changes, fingerprint } = await look(context, draft);
    expect(changes.map(({ name }) => name)).toEqual(['Зразкова громада']);
    expect(report.lines.find(({ name }) => name === 'Сусідня громада')).toMatchObject({
      outcome: 'refused',
      notes: [{ code: 'out-of-reach' }],
    });
    const neighbour = (await areaNamed(platform, 'Сусідня громада'))?.fingerprint;
    await confirmImport(context, { draft, fingerprint });
    expect((await areaNamed(platform, 'Сусідня громада'))?.fingerprint).toBe(neighbour);
    // The same file, imported by a person with access to both, changes the other too.
    const all = keeperContext(platform);
    expect((await look(all, await keep(all))).changes.map(({ name }) => name)).toEqual([
      'Сусідня громада',
    ]);
  });

  it('makes no area outside the reach of its author', async () => {
    const context = keeperContext(platform, { areaId: home });
    const draft = await keep(context, {
      bytes: mapOf({ name: 'Вигадана громада', geometry: box(32.3, 45, 32.8, 46) }),
    });
    expect(await look(context, draft)).toMatchObject({
      changes: [],
      report: { lines: [{ outcome: 'refused', notes: [{ code: 'out-of-reach' }] }] },
    });
  });

  it('belongs to whoever brought it: to others it is not there, nor to them when their role is taken back', async () => {
    const context = keeperContext(platform);
    const draft = await keep(context);
    const { fingerprint } = await look(context, draft);
    const gone = { refusal: { code: 'draft-gone' } };
    expect(await previewImport(keeperContext(platform), draft)).toMatchObject(gone);
    expect(await confirmImport(keeperContext(platform), { draft, fingerprint })).toMatchObject(
      gone,
    );
    const revoked = {
      ...context,
      actor: context.actor.kind === 'staff' ? { ...context.actor, grants: [] } : context.actor,
    };
    expect(await previewImport(revoked, draft)).toMatchObject(gone);
    expect(await confirmImport(revoked, { draft, fingerprint })).toMatchObject({
      refusal: { code: 'forbidden' },
    });
  });

  it.each([
    ['an officer', { role: 'district-officer' }],
    ['somebody whose role was taken back', { revoked: true }],
  ] as const)('is not taken from %s', async (_, keeper) => {
    const context = keeperContext(platform, keeper);
    const kept = await keepImportDraft(context, {
      file: 'межі.geojson',
      bytes: MAP,
      content: 'areas',
      kind: undefined,
      parentId: undefined,
      publish: 'no',
    });
    expect(kept).toMatchObject({ refusal: { code: 'forbidden' } });
    expect(await platform.files.list('area-import')).toEqual([]);
  });

  it('is read again as its reader says, where the program cannot tell', async () => {
    const context = keeperContext(platform);
    const draft = await keep(context, {
      file: 'таблиця.csv',
      bytes: bytesOf('громадка,люди\nЗразкова громада,5\n'),
    });
    const unread = await previewImport(context, draft);
    expect(unread).toMatchObject({
      value: { outcome: { refusal: { code: 'columns-missing' } } },
    });
    expect(unread.ok && unread.value.properties).toEqual([
      { name: 'громадка', sample: 'Зразкова громада' },
      { name: 'люди', sample: '5' },
    ]);
    await chooseImport(context, draft, {
      kind: 'hromada',
      nameProperty: 'громадка',
      codeProperty: undefined,
      publish: 'yes',
    });
    expect((await look(context, draft)).report.lines).toMatchObject([
      { name: 'Зразкова громада', outcome: 'unchanged' },
    ]);
  });

  it('brings what a table says of settlements by the same way', async () => {
    const context = keeperContext(platform);
    const draft = await keep(context, {
      file: 'села.csv',
      content: 'settlements',
      bytes: bytesOf('name,lat,lon\nНемає такого,45.5,29.5\n'),
    });
    expect((await look(context, draft)).report.lines).toMatchObject([
      { outcome: 'refused', notes: [{ code: 'settlement-unknown' }] },
    ]);
  });

  it('is forgotten after a day, the file with it', async () => {
    const now = Temporal.Instant.from('2026-11-25T08:00:00Z');
    const context = keeperContext({ ...platform, clock: fixedClock(now.toString()) });
    const draft = await keep(context);
    expect((await previewImport(context, draft)).ok).toBe(true);
    const later = { ...platform, clock: fixedClock(now.add({ hours: 25 }).toString()) };
    expect(await previewImport({ ...context, platform: later }, draft)).toMatchObject({
      refusal: { code: 'draft-gone' },
    });
    const { database, files } = platform;
    const at = { now: now.add({ hours: 49 }), today: Temporal.PlainDate.from('2026-11-27') };
    const erased = await database.transaction((tx) => eraseExpired(tx, areasRetention, at));
    expect(erased).toMatchObject([{ table: 'areas.import_draft', rows: 1 }]);
    const [file] = await files.list('area-import');
    expect(file).toBeDefined();
    const tomorrow = (file?.changedAt ?? now).add({ hours: 25 });
    const removed = await seeEverything(database, (tx) =>
      removeOrphanFiles(tx, files, areasRetention, tomorrow),
    );
    expect(removed).toBe(1);
  });
});
