import { describe, expect, it } from 'vitest';
import { deskOf, staffIn } from '../testing-desk.ts';
import { officersForEachTest } from '../testing.ts';
import { listCardOwners } from './link-account.ts';

describe('the colleagues of whom one may be an officer with a card', () => {
  const planted = officersForEachTest();

  it('are named to whoever may say whose card it is, not to an auditor, who knows who works here', async () => {
    const olena = await staffIn(planted, 'district-officer');
    const auditor = await staffIn(planted, 'auditor');
    using desk = await deskOf(planted, await staffIn(planted, 'coordinator'));
    expect(await listCardOwners(desk)).toMatchObject({ ok: true, value: [{ id: olena.id }] });
    expect(await listCardOwners({ ...desk, actor: auditor })).toEqual({
      ok: false,
      refusal: 'forbidden',
    });
  });
});
