import { describe, expect, it } from 'vitest';
import type { AccountId } from '#kernel/ids.ts';
import { toldSince } from '#modules/audit/testing.ts';
import { type Actor, RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { suspend } from '#modules/identity/testing.ts';
import { deskOf, keptOfficer, officerStaff, staffIn, STEPOVA } from '../testing-desk.ts';
import { officersForEachTest } from '../testing.ts';
import { editContacts } from './edit-contacts.ts';
import { linkAccount, listCardOwners } from './link-account.ts';

describe('whose account an officer is', () => {
  const planted = officersForEachTest();

  const link = async (actor: Actor, accountId: AccountId | undefined, badge = '0012345') => {
    using desk = await deskOf(planted, actor);
    const { id } = await keptOfficer(planted, badge);
    return await linkAccount(desk, { id, accountId });
  };
  const mayChangeTelephones = async (actor: StaffActor) => {
    using desk = await deskOf(planted, actor);
    const { id, version, messengers, languages } = await keptOfficer(planted);
    const form = { id, version, messengers, languages, phones: ['+380670000077'] };
    return (await editContacts(desk, form)).ok;
  };

  it('lets her keep her own card from then on, and no longer once it is nobody’s', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const olena = await staffIn(planted, 'district-officer');
    expect(await mayChangeTelephones(olena)).toBe(false);
    expect(await link(coordinator, olena.id)).toEqual({ ok: true, value: { changed: true } });
    expect(await link(coordinator, olena.id)).toEqual({ ok: true, value: { changed: false } });
    expect(await mayChangeTelephones(olena)).toBe(true);
    await link(coordinator, undefined);
    expect(await mayChangeTelephones(olena)).toBe(false);
    const { actions } = await toldSince(planted.platform);
    expect(actions.filter((action) => action === 'officer.link')).toHaveLength(2);
  });

  it('is one officer’s only', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const petro = await officerStaff(planted, '0012346');
    expect(await link(coordinator, petro.id)).toEqual({ ok: false, refusal: 'account-of-another' });
    expect((await keptOfficer(planted)).accountId).toBeUndefined();
  });

  it('is chosen among the officers within reach who can sign in', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const here = await staffIn(planted, 'district-officer');
    const gone = await staffIn(planted, 'district-officer');
    await suspend(planted.platform, gone);
    const elsewhere = await staffIn(planted, 'district-officer', STEPOVA);
    const auditor = await staffIn(planted, 'auditor');
    using desk = await deskOf(planted, coordinator);
    const listed = await listCardOwners(desk);
    expect(listed.ok && listed.value.map(({ id }) => id)).toEqual([here.id]);
    for (const { id } of [gone, elsewhere, auditor]) {
      expect(await link(coordinator, id)).toEqual({ ok: false, refusal: 'account-gone' });
    }
  });

  it('is nothing that a resident is shown', async () => {
    using desk = await deskOf(planted, await staffIn(planted, 'coordinator'));
    expect(await listCardOwners({ ...desk, actor: RESIDENT })).toEqual({
      ok: false,
      refusal: 'forbidden',
    });
  });
});
