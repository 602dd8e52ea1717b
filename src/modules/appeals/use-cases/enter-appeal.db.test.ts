import { describe, expect, it } from 'vitest';
import { entriesOf } from '#modules/audit/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { appealsForEachTest } from '../testing.ts';
import { type EnterAppeal, enterAppeal, placesOfEntry } from './enter-appeal.ts';
import { mayOpenAppeal } from './may-open-appeal.ts';
import { readAppealReceipt } from './read-appeal-receipt.ts';

/** Thursday, before noon in Kyiv. */
const NOW = '2026-11-26T09:00:00Z';

describe('an appeal that came otherwise than with our form', () => {
  const appeals = appealsForEachTest();
  const entry = (changes?: Partial<EnterAppeal>): EnterAppeal => {
    const { language: _, ...letter } = appeals.letter();
    return {
      ...letter,
      way: 'post',
      isSigned: true,
      receivedAt: Temporal.PlainDateTime.from('2026-11-24T10:30'),
      ...changes,
    };
  };

  it('is registered from the day on which it came, by whoever wrote it down, and its receipt opens', async () => {
    using officer = await appeals.as(await staffIn(appeals.planted, 'district-officer'), NOW);
    const entered = await enterAppeal(officer, entry());
    const [row] = await appeals.rows();
    expect(row).toMatchObject({
      way: 'post',
      is_signed: true,
      language: 'uk',
      register_number: 1,
      entered_by: expect.any(String),
    });
    expect(row?.received_at.toString()).toBe('2026-11-24T08:30:00Z');
    expect(row?.entered_at?.toString()).toBe(NOW);
    expect([row?.received_on.toString(), row?.due_on.toString()]).toEqual([
      '2026-11-24',
      '2026-12-24',
    ]);
    expect(await entriesOf(appeals.planted.platform, 'appeal.enter')).toMatchObject([
      { actor_id: row?.entered_by, thing_id: row?.id },
    ]);
    expect(await entriesOf(appeals.planted.platform, 'appeal.submit')).toEqual([]);
    using context = await appeals.as(RESIDENT, NOW);
    if (!entered.ok) throw new Error(entered.refusal);
    const read = await readAppealReceipt(context, entered.value.code);
    expect(read.ok && read.value.number).toBe('В-1/2026');
  });

  it('is led to by whoever reads it afterwards, and by nobody else who entered it', async () => {
    using officer = await appeals.as(await staffIn(appeals.planted, 'district-officer'), NOW);
    const letter = entry();
    await enterAppeal(officer, letter);
    const id = officer.receipts.of('appeal', letter.key).id;
    expect(await mayOpenAppeal(officer, { id })).toBe(false);
    using coordinator = await appeals.as(await staffIn(appeals.planted, 'coordinator'), NOW);
    expect(await mayOpenAppeal(coordinator, { id })).toBe(true);
    expect(await entriesOf(appeals.planted.platform, 'appeal.read')).toEqual([]);
  });

  it('that came after hours or on a day off counts from the next working day, and none comes tomorrow or a year ago', async () => {
    using context = await appeals.as(await staffIn(appeals.planted, 'coordinator'), NOW);
    const at = (received: string) =>
      enterAppeal(context, entry({ receivedAt: Temporal.PlainDateTime.from(received) }));
    expect(await at('2026-11-26T11:01')).toEqual({ ok: false, refusal: 'not-yet' });
    expect(await at('2025-11-26T11:00')).toEqual({ ok: false, refusal: 'long-ago' });
    expect(await appeals.rows()).toEqual([]);
    for (const received of ['2026-11-20T17:00', '2026-11-22T11:00']) {
      expect((await at(received)).ok, received).toBe(true);
    }
    const days = (await appeals.rows()).map((row) => row.received_on.toString());
    expect(days).toEqual(['2026-11-23', '2026-11-23']);
  });

  it('of a button that was pressed twice is one, and with another day it is not the same', async () => {
    using context = await appeals.as(await staffIn(appeals.planted, 'coordinator'), NOW);
    const told = entry({ way: 'spoken', isSigned: false, answerWay: 'in-person' });
    const [one, two] = await Promise.all([enterAppeal(context, told), enterAppeal(context, told)]);
    if (!one.ok || !two.ok) throw new Error('not entered');
    expect(two.value).toEqual(one.value);
    expect(await appeals.rows()).toHaveLength(1);
    const receivedAt = Temporal.PlainDateTime.from('2026-11-25T10:30');
    expect(await enterAppeal(context, { ...told, receivedAt })).toMatchObject({
      refusal: 'conflict',
    });
  });

  it('is entered to nobody’s police but one’s own', async () => {
    using context = await appeals.as(await staffIn(appeals.planted, 'coordinator'), NOW);
    const here = placesOfEntry(context);
    const elsewhere = context.areas.all.find(
      ({ id, kind }) => kind === 'oblast' && here.ok && here.value.every((one) => one.id !== id),
    );
    expect(here.ok && here.value.map(({ kind }) => kind)).toEqual(['hromada']);
    if (!elsewhere) throw new Error('no oblast');
    expect(await enterAppeal(context, entry({ areaId: elsewhere.id }))).toEqual({
      ok: false,
      refusal: 'place-elsewhere',
    });
  });
});
