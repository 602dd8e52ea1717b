import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { toldSince } from '#modules/audit/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { deskOf, keptOfficer, LYMANSKA, officerStaff, staffIn, STEPOVA } from '../testing-desk.ts';
import { officersForEachTest } from '../testing.ts';
import { type CreateOfficer, createOfficer } from './create-officer.ts';
import { readOfficerCard } from './read-officer-card.ts';

describe('a new card', () => {
  const planted = officersForEachTest();

  const form = (more: Partial<CreateOfficer> = {}): CreateOfficer => {
    const areaId = planted.context.areas.byCode(LYMANSKA)?.id;
    if (areaId === undefined) throw new Error('no hromada');
    return {
      badgeNumber: '0099001',
      name: 'Марія Приклад',
      nameEn: undefined,
      kind: 'community',
      wordForm: 'feminine',
      rank: undefined,
      email: undefined,
      stationId: undefined,
      phones: ['+380670000055'],
      languages: ['uk'],
      messengers: {},
      areaId,
      startsOn: Temporal.PlainDate.from('2026-11-25'),
      ...more,
    };
  };
  const create = async (actor: Actor, more: Partial<CreateOfficer> = {}) => {
    using desk = await deskOf(planted, actor);
    return await createOfficer(desk, form(more));
  };

  it('is seen by residents at once, with the area that it begins with', async () => {
    expect(await create(await staffIn(planted, 'coordinator'))).toMatchObject({ ok: true });
    expect(await readOfficerCard(planted.context, 'mariia-pryklad')).toMatchObject({
      value: { officer: { name: 'Марія Приклад' }, assignments: [{ startsOn: expect.anything() }] },
    });
    const { actions, types } = await toldSince(planted.platform);
    expect(actions).toEqual(['officer.create']);
    expect(types).toEqual(expect.arrayContaining(['officer.changed', 'assignment.changed']));
  });

  it('of a namesake has an address of its own', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    await create(coordinator, { name: 'Олена Зразкова' });
    const made = await keptOfficer(planted, '0099001');
    expect(made.slug).toMatch(/^olena-zrazkova-.+/);
    expect((await keptOfficer(planted)).slug).toBe('olena-zrazkova');
  });

  it('takes no badge that somebody has, though two are made at once', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    expect(await create(coordinator, { badgeNumber: '0012345' })).toEqual({
      ok: false,
      refusal: 'badge-of-another',
    });
    const made = await Promise.all([create(coordinator), create(coordinator)]);
    expect(made.map((one) => (one.ok ? 'made' : one.refusal)).toSorted()).toEqual([
      'badge-of-another',
      'made',
    ]);
  });

  it('takes no station and no area that is gone', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const { random } = planted.platform;
    expect(await create(coordinator, { stationId: newId<'organisation'>(random) })).toMatchObject({
      refusal: 'station-gone',
    });
    expect(await create(coordinator, { areaId: newId<'area'>(random) })).toMatchObject({
      refusal: 'area-gone',
    });
  });

  it('is made for one’s own area only, and another’s is as absent as none', async () => {
    const elsewhere = await staffIn(planted, 'coordinator', STEPOVA);
    expect(await create(elsewhere)).toEqual({ ok: false, refusal: 'area-gone' });
    expect(await create(elsewhere)).toEqual(
      await create(elsewhere, { areaId: newId<'area'>(planted.platform.random) }),
    );
    expect((await toldSince(planted.platform)).actions).toEqual([]);
  });

  it.each<[string, () => Promise<Actor>]>([
    ['an officer', () => officerStaff(planted, '0012345')],
    ['an auditor', () => staffIn(planted, 'auditor')],
    ['a resident', () => Promise.resolve(RESIDENT)],
    [
      'whose role was taken back',
      async () => ({ ...(await staffIn(planted, 'coordinator')), grants: [] }),
    ],
  ])('is not made by %s', async (_, who) => {
    expect(await create(await who())).toEqual({ ok: false, refusal: 'absent' });
    expect((await toldSince(planted.platform)).actions).toEqual([]);
  });
});
