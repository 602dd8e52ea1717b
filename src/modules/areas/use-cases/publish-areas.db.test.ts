import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import { commandLineContext, countRows, plantAreas } from '../testing.ts';
import { changeSlug } from './change-slug.ts';
import { openAreaDirectory } from './open-area-directory.ts';
import { publishAreas } from './publish-areas.ts';

describe('the public side of an area', () => {
  let platform: TestPlatform;
  beforeEach(async () => {
    platform = await testPlatform();
    await plantAreas(platform, [
      { name: 'Зразкова громада', kind: 'hromada', status: 'draft' },
      { name: 'Лиманське', kind: 'settlement', in: 'Зразкова громада', status: 'draft' },
      { name: 'Інша громада', kind: 'hromada', status: 'draft' },
    ]);
  });
  afterEach(async () => {
    await platform.close();
  });

  async function shown(): Promise<readonly string[]> {
    const directory = await openAreaDirectory(platform);
    directory.close();
    return directory
      .roots()
      .flatMap((root) => [root, ...directory.descendants(root.id)])
      .map(({ slug }) => slug);
  }
  const publish = (
    area: string | undefined,
    below: boolean,
    status: 'public' | 'draft' = 'public',
  ) => publishAreas(commandLineContext(platform), { area, below, status });

  it('is opened for one area, for all below it, or for everything, and closed again', async () => {
    expect(await shown()).toEqual([]);
    expect(await publish('zrazkova-hromada', false)).toEqual({ ok: true, value: { changed: 1 } });
    expect(await shown()).toEqual(['zrazkova-hromada']);
    await publish('zrazkova-hromada', true);
    expect(await shown()).toEqual(['zrazkova-hromada', 'lymanske']);
    expect(await publish(undefined, false)).toMatchObject({ ok: true, value: { changed: 1 } });
    const before = await countRows(platform);
    expect(await publish(undefined, false)).toEqual({ ok: true, value: { changed: 0 } });
    expect(await countRows(platform)).toEqual(before);
    await publish('zrazkova-hromada', true, 'draft');
    expect(await shown()).toEqual(['insha-hromada']);
    expect(await publish('nowhere', false)).toMatchObject({ refusal: { code: 'area-unknown' } });
  });

  it('names a draft to nobody who listens to what changes', async () => {
    const context = commandLineContext(platform);
    await changeSlug(context, { area: 'insha-hromada', slug: 'other' });
    await publish('zrazkova-hromada', false);
    await changeSlug(context, { area: 'zrazkova-hromada', slug: 'zrazok' });
    await publish('zrazok', false, 'draft');
    const told = await platform.database.write
      .$extendTables<{ 'platform.event': { type: string; subject: object; sequence: bigint } }>()
      .selectFrom('platform.event')
      .select(['type', 'subject'])
      .where('type', 'in', ['area.published', 'area.slug-changed'])
      .orderBy('sequence')
      .execute();
    expect(told.map(({ type, subject }) => [type, Object.keys(subject ?? {})])).toEqual([
      ['area.slug-changed', []],
      ['area.published', ['area']],
      ['area.slug-changed', ['area']],
      ['area.published', []],
    ]);
  });

  it('keeps its old addresses when it gets a new one', async () => {
    const context = commandLineContext(platform);
    await publish(undefined, false);
    expect(await changeSlug(context, { area: 'zrazkova-hromada', slug: 'Зразок' })).toEqual({
      ok: true,
      value: { before: 'zrazkova-hromada', after: 'zrazok' },
    });
    const directory = await openAreaDirectory(platform);
    expect(directory.bySlug('zrazok')).toMatchObject({ moved: false });
    expect(directory.bySlug('zrazkova-hromada')).toMatchObject({
      moved: true,
      area: { slug: 'zrazok' },
    });
    directory.close();
    expect(
      await changeSlug(context, { area: 'insha-hromada', slug: 'zrazkova-hromada' }),
    ).toMatchObject({
      refusal: { code: 'slug-taken' },
    });
    // It may return to an earlier address of its own.
    expect(await changeSlug(context, { area: 'zrazok', slug: 'zrazkova-hromada' })).toMatchObject({
      ok: true,
    });
  });
});
