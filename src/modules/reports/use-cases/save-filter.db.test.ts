import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId, type SavedFilterId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { type Actor, inTransaction } from '#modules/identity/index.ts';
import { STEPOVA, staffIn } from '#modules/officers/testing.ts';
import type { ReportNarrowing } from '../domain/report-narrowing.ts';
import { MAX_SAVED_FILTERS } from '../domain/saved-filter.ts';
import { reportsForEachTest } from '../testing.ts';
import { countSavedFilters } from './list-saved-filters.ts';
import { removeFilter } from './remove-filter.ts';
import { renameFilter } from './rename-filter.ts';
import { saveFilter } from './save-filter.ts';

const DARK: ReportNarrowing = {
  view: 'waiting',
  category: 'dark-place',
  areaId: undefined,
  status: undefined,
  officer: undefined,
  from: undefined,
  to: undefined,
};

describe('a filter of reports that somebody saves', () => {
  const reports = reportsForEachTest();
  const save = async (actor: Actor, name: string, changes: Partial<ReportNarrowing> = {}) => {
    using context = await reports.as(actor);
    const saved = await saveFilter(context, { name, narrowing: { ...DARK, ...changes } });
    return saved.ok ? 'saved' : saved.refusal;
  };
  const list = async (actor: Actor) => {
    using context = await reports.as(actor);
    const listed = await countSavedFilters(context);
    return listed.ok ? listed.value : [];
  };
  const rename = async (actor: Actor, id: SavedFilterId | undefined, name: string) => {
    using context = await reports.as(actor);
    const renamed = await renameFilter(context, { id: id ?? newId(systemRandom), name });
    return renamed.ok ? 'renamed' : renamed.refusal;
  };

  it('keeps a tidy name and what it narrows down to, with how many wait within reach today', async () => {
    const coordinator = await staffIn(reports.planted, 'coordinator');
    await reports.send();
    await reports.send({ category: 'noise' });
    await reports.send({ place: { position: { lat: 45.5, lon: 30.5 } } });
    const days = {
      from: Temporal.PlainDate.from('2026-11-25'),
      to: Temporal.PlainDate.from('2026-11-25'),
    };
    expect(await save(coordinator, ' Мої  темні\u200b вулиці ')).toBe('saved');
    expect(await save(coordinator, 'Було', { view: 'closed' })).toBe('saved');
    expect(
      await save(coordinator, 'Учора', {
        category: undefined,
        to: days.from.subtract({ days: 1 }),
      }),
    ).toBe('saved');
    expect(await save(coordinator, 'Сьогодні', { category: undefined, ...days })).toBe('saved');
    const saved = await list(coordinator);
    expect(saved.map(({ name, open }) => [name, open])).toEqual([
      ['Було', undefined],
      ['Мої темні вулиці', 1],
      ['Сьогодні', 2],
      ['Учора', 0],
    ]);
    expect(saved[2]?.narrowing).toEqual({ ...DARK, category: undefined, ...days });
    expect(await entriesOf(reports.planted.platform, 'report-filter.keep')).toHaveLength(4);
    const elsewhere = await staffIn(reports.planted, 'coordinator', STEPOVA);
    await save(elsewhere, 'Темно в нас', { areaId: saved[1]?.narrowing.areaId });
    await save(elsewhere, 'Зникле', { areaId: newId<'area'>(systemRandom) });
    expect((await list(elsewhere)).map(({ open }) => open)).toEqual([0, 1]);
  });

  it('says what is wrong with a name, with what is no filter, and that there are more than a row can hold', async () => {
    const coordinator = await staffIn(reports.planted, 'coordinator');
    expect(await save(coordinator, ' \u200b ')).toBe('filter-name-missing');
    expect(await save(coordinator, 'а'.repeat(61))).toBe('filter-name-unreadable');
    expect(await save(coordinator, 'a\ud800')).toBe('filter-name-unreadable');
    expect(await save(coordinator, 'Усе', { category: undefined })).toBe('filter-not-narrowed');
    expect(await save(coordinator, 'Темно')).toBe('saved');
    expect(await save(coordinator, 'Знову темно')).toBe('filter-known');
    expect(await save(coordinator, 'Темно', { category: 'noise' })).toBe('filter-name-taken');
    for (let number = 2; number <= MAX_SAVED_FILTERS; number += 1) {
      expect(await save(coordinator, `Вид ${number}`, { category: `kind-${number}` })).toBe(
        'saved',
      );
    }
    expect(await save(coordinator, 'Ще один', { category: 'noise' })).toBe('filters-too-many');
  });

  it('is called anew and removed by its owner, and by nobody else', async () => {
    const owner = await staffIn(reports.planted, 'coordinator');
    const other = await staffIn(reports.planted, 'coordinator');
    await save(owner, 'Темно');
    await save(owner, 'Шум', { category: 'noise' });
    const [dark] = await list(owner);
    expect(await list(other)).toEqual([]);
    expect(await rename(other, dark?.id, 'Моє')).toBe('absent');
    expect(await rename(owner, dark?.id, 'Шум')).toBe('filter-name-taken');
    expect(await rename(owner, dark?.id, 'Темно')).toBe('renamed');
    expect(await rename(owner, dark?.id, 'Темні вулиці')).toBe('renamed');
    const noise = (await list(owner)).find(({ name }) => name === 'Шум');
    const atOnce = await Promise.all([
      rename(owner, dark?.id, 'Моє'),
      rename(owner, noise?.id, 'Моє'),
    ]);
    expect(new Set(atOnce)).toEqual(new Set(['filter-name-taken', 'renamed']));
    const id = dark?.id ?? newId(systemRandom);
    using theirs = await reports.as(other);
    expect(await removeFilter(theirs, id)).toEqual({ ok: false, refusal: 'absent' });
    using own = await reports.as(owner);
    expect((await removeFilter(own, id)).ok).toBe(true);
    expect((await list(owner)).map((one) => one.id)).toEqual([noise?.id]);
    expect(await save(await staffIn(reports.planted, 'administrator'), 'Темно')).toBe('forbidden');
  });

  it('is hidden by the database, too, from everybody else', async () => {
    const owner = await staffIn(reports.planted, 'coordinator');
    const other = await staffIn(reports.planted, 'police-head');
    await save(owner, 'Темно');
    const { platform } = reports.planted;
    const reached = async (actor: Actor, statement: ReturnType<typeof sql>) =>
      await inTransaction({ platform, actor }, async (tx) => {
        const { rows, numAffectedRows } = await statement.execute(tx);
        return Number(numAffectedRows ?? rows.length);
      });
    for (const statement of [
      sql`select from reports.saved_filter`,
      sql`update reports.saved_filter set name = 'Чуже'`,
      sql`delete from reports.saved_filter`,
    ]) {
      expect(await reached(other, statement)).toBe(0);
      expect(await reached(owner, statement)).toBe(1);
    }
  });
});
