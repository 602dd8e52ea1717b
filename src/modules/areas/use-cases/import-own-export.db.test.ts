import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import { bytesOf } from '../testing.ts';
import { areasNow, imported, notesOf } from '../testing/area-imports.ts';
import { keeperContext } from '../testing/staff-contexts.ts';
import { chooseImport } from './choose-import.ts';
import { confirmImport } from './confirm-import.ts';
import { keepImportDraft } from './keep-import-draft.ts';
import { previewImport } from './preview-import.ts';

/** A file of `export areas`: one area is public, the other is not. */
const EXPORTED = bytesOf(
  [
    'name,kind,parent,slug,status',
    'Вигадана громада,hromada,,vyhadana,public',
    'Сусідня громада,hromada,,susidnia,draft',
  ].join('\n'),
);
const AGAIN = bytesOf(
  ['name,kind,parent,slug,status', 'Вигадана громада,hromada,,vyhadana,public'].join('\n'),
);

describe('a file that calls areas public', () => {
  let platform: TestPlatform;
  beforeEach(async () => {
    platform = await testPlatform();
  });
  afterEach(() => platform.close());

  const publicNow = async () =>
    (await areasNow(platform)).flatMap(({ name, status }) => (status === 'public' ? [name] : []));

  it('publishes none of them by itself, and is counted', async () => {
    const report = await imported(platform, EXPORTED);
    expect(report.guesses).toMatchObject({ isOwn: true, statedPublic: 1 });
    expect(notesOf(report, 2)).toEqual(['area-created']);
    expect(await publicNow()).toEqual([]);
  });

  it('publishes the same ones where somebody says so, and tells which', async () => {
    const report = await imported(platform, EXPORTED, { publish: 'as-exported' });
    expect(notesOf(report, 2)).toEqual(['area-created', 'published']);
    expect(notesOf(report, 3)).toEqual(['area-created']);
    expect(await publicNow()).toEqual(['Вигадана громада']);
  });

  it('leaves an area that is here already as hidden as it was', async () => {
    await imported(platform, EXPORTED);
    const report = await imported(platform, AGAIN, { publish: 'as-exported' });
    expect(report.counts).toMatchObject({ unchanged: 1 });
    expect(await publicNow()).toEqual([]);
  });

  it('publishes all where somebody says that', async () => {
    await imported(platform, EXPORTED, { publish: 'yes' });
    expect(await publicNow()).toHaveLength(2);
  });

  it('tells at the desk how many residents would see, whatever is chosen, and then writes just that', async () => {
    const context = keeperContext(platform);
    const kept = await keepImportDraft(context, {
      file: 'areas.csv',
      bytes: EXPORTED,
      content: 'areas',
      kind: undefined,
      parentId: undefined,
      publish: 'no',
    });
    if (!kept.ok) throw new Error(kept.refusal.code);
    const look = async () => {
      const preview = await previewImport(context, kept.value);
      if (!preview.ok || !preview.value.outcome.ok) throw new Error('not read');
      return { ...preview.value.outcome.value, chosen: preview.value.draft.publish };
    };
    const choose = async (publish: 'no' | 'yes' | 'as-exported') => {
      const reading = { kind: undefined, nameProperty: undefined, codeProperty: undefined };
      await chooseImport(context, kept.value, { ...reading, publish });
      return await look();
    };
    expect(await look()).toMatchObject({ chosen: 'no', published: 0 });
    expect(await choose('yes')).toMatchObject({ chosen: 'yes', published: 2 });
    const { fingerprint, ...seen } = await choose('as-exported');
    expect(seen).toMatchObject({ chosen: 'as-exported', published: 1 });
    expect(await confirmImport(context, { draft: kept.value, fingerprint })).toMatchObject({
      ok: true,
    });
    expect(await publicNow()).toEqual(['Вигадана громада']);
  });
});
