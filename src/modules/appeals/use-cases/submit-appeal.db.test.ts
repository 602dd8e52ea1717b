import { describe, expect, it } from 'vitest';
import { newId, parseId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import type { AppealsTables } from '../storage/tables.ts';
import { appealsForEachTest } from '../testing.ts';
import { type SubmitAppeal, submitAppeal } from './submit-appeal.ts';

describe('what a resident asks of the police under a name', () => {
  const appeals = appealsForEachTest();
  const submit = async (appeal: SubmitAppeal, at?: string) => {
    using context = await appeals.as(RESIDENT, at);
    return await submitAppeal(context, appeal);
  };
  const events = () =>
    appeals.planted.platform.database.write
      .selectFrom('platform.event')
      .select('subject')
      .where('type', '=', 'appeal.submitted')
      .execute();

  it('is registered with a month for the answer, and told of by ids alone', async () => {
    const letter = appeals.letter();
    expect(await submit(letter)).toMatchObject({ ok: true });
    const [row] = await appeals.rows();
    expect(row).toMatchObject({
      id: expect.not.stringContaining(letter.key),
      status: 'received',
      name: letter.name,
      register_year: 2026,
      register_number: 1,
      officer_id: null,
      way: 'page',
    });
    expect([row?.received_on.toString(), row?.due_on.toString()]).toEqual([
      '2026-11-25',
      '2026-12-25',
    ]);
    expect(await events()).toEqual([{ subject: { appeal: row?.id, area: letter.areaId } }]);
    expect(await entriesOf(appeals.planted.platform, 'appeal.submit')).toMatchObject([
      { actor_id: null, thing_kind: 'appeal', thing_id: row?.id },
    ]);
  });

  it('keeps its receipt from colleagues, who read all of it and the id that the desk knows it by', async () => {
    const letter = appeals.letter();
    const sent = await submit(letter);
    const [row] = await appeals.rows();
    const key = parseId<'sender-key'>(row?.id ?? '');
    if (!key || !sent.ok) throw new Error('nothing was sent');
    using context = await appeals.as(await staffIn(appeals.planted, 'coordinator'));
    const again = await submitAppeal(context, { ...letter, key });
    expect(again.ok && again.value.code).not.toBe(sent.value.code);
  });

  it.each([
    ['after hours counts from the next working day', '2026-11-27T15:30:00Z', '2026-11-30', 2026],
    [
      'on New Year’s Eve in the evening is of next year’s register',
      '2026-12-31T17:00:00Z',
      '2027-01-01',
      2027,
    ],
  ])('%s', async (_, at, day, year) => {
    await submit(appeals.letter(), at);
    const [row] = await appeals.rows();
    expect(row?.received_at.toString()).toBe(at);
    expect(row?.received_on.toString()).toBe(day);
    expect(row?.register_year).toBe(year);
  });

  it('sent twice is one with one receipt and one number, even at once', async () => {
    const letter = appeals.letter();
    const sent = await Promise.all(Array.from({ length: 20 }, () => submit(letter)));
    const codes = new Set(sent.map((one) => (one.ok ? one.value.code : one.refusal)));
    expect(codes.size).toBe(1);
    // An hour later, because the first answer was lost on the way.
    const again = await submit(letter, '2026-11-25T09:00:00Z');
    expect(again).toMatchObject({ ok: true, value: { code: [...codes][0] } });
    expect(again.ok && again.value.at.toString()).toBe('2026-11-25T08:00:00Z');
    // Across the year’s end, too, where another register is open.
    expect(await submit(letter, '2027-01-04T09:00:00Z')).toMatchObject({ ok: true });
    expect(await events()).toHaveLength(1);
    await submit(appeals.letter());
    expect((await appeals.rows()).map((row) => row.register_number)).toEqual([1, 2]);
  });

  it('from many at once gets numbers without gaps', async () => {
    await Promise.all(Array.from({ length: 15 }, () => submit(appeals.letter())));
    const numbers = (await appeals.rows()).map((row) => row.register_number);
    expect(numbers).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
  });

  it.each<[string, Partial<SubmitAppeal>]>([
    ['substance', { substance: 'Інше' }],
    ['name', { name: 'Інша Людина' }],
    ['kind', { kind: 'complaint' }],
    ['address', { email: 'other@example.org' }],
    ['benefit', { benefit: 'ветеранка війни' }],
  ])('with the same key and another %s is refused, and the first one stays', async (_, changes) => {
    const letter = appeals.letter();
    await submit(letter);
    expect(await submit({ ...letter, ...changes })).toEqual({ ok: false, refusal: 'conflict' });
    expect(await appeals.rows()).toMatchObject([{ substance: letter.substance }]);
  });

  it('is taken without a name and a residence, too: nothing is refused at the door', async () => {
    expect(await submit(appeals.letter({ name: '', residence: '' }))).toMatchObject({ ok: true });
  });

  it('of the police of nowhere is refused', async () => {
    const lost = appeals.letter({ areaId: newId(systemRandom) });
    expect(await submit(lost)).toEqual({ ok: false, refusal: 'place-unknown' });
    expect(await appeals.rows()).toEqual([]);
  });

  it('keeps the code in no form from which it could be read', async () => {
    const { code } = await appeals.send();
    const dumped = JSON.stringify(await appeals.rows());
    expect(dumped).not.toContain(code);
    expect(dumped).toContain('Вигадана');
  });

  it('is not read back by a resident, who holds no account, past the use case', async () => {
    await appeals.send();
    const { platform } = appeals.planted;
    const seen = await platform.database.transaction((tx) =>
      tx.$extendTables<AppealsTables>().selectFrom('appeals.appeal').selectAll().execute(),
    );
    expect(seen).toEqual([]);
    const kept = await seeEverything(platform.database, (tx) =>
      tx.$extendTables<AppealsTables>().selectFrom('appeals.appeal').selectAll().execute(),
    );
    expect(kept).toHaveLength(1);
  });
});
