import { describe, expect, it } from 'vitest';
import { RESIDENT } from '#modules/identity/index.ts';
import { officersForEachTest } from '../testing.ts';
import { type CheckCard, checkCard } from './check-card.ts';
import { readOfficerCard } from './read-officer-card.ts';

const PETRO = '0012346';

describe('a card that somebody read through, having called the number', () => {
  const planted = officersForEachTest();
  const checkedOn = async () => {
    const card = await readOfficerCard(planted.context, 'petro-vyhadanyi');
    return card.ok ? card.value.officer.checkedOn?.toString() : undefined;
  };

  it('says so, with the day', async () => {
    expect(await checkedOn()).toBeUndefined();
    expect(await checkCard(planted.context, { badgeNumber: PETRO })).toMatchObject({ ok: true });
    expect(await checkedOn()).toBe('2026-11-25');
  });

  it.each<[string, CheckCard]>([
    ['officer-unknown', { badgeNumber: '9999999' }],
    ['day-to-come', { badgeNumber: PETRO, on: Temporal.PlainDate.from('2026-11-26') }],
    ['checked-later', { badgeNumber: PETRO, on: Temporal.PlainDate.from('2026-11-24') }],
  ])('is left as it was when the check is refused as %s', async (refusal, wrong) => {
    await checkCard(planted.context, { badgeNumber: PETRO });
    expect(await checkCard(planted.context, wrong)).toEqual({ ok: false, refusal });
    expect(await checkedOn()).toBe('2026-11-25');
  });

  it('is not a resident’s to call checked', async () => {
    const context = { ...planted.context, actor: RESIDENT };
    expect(await checkCard(context, { badgeNumber: PETRO })).toEqual({
      ok: false,
      refusal: 'forbidden',
    });
    expect(await checkedOn()).toBeUndefined();
  });
});
