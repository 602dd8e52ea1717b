import { describe, expect, it } from 'vitest';
import { seeEverything } from '#platform/database/testing.ts';
import { createPolicy, eraseExpiredData, RESIDENT } from '#modules/identity/index.ts';
import { officersRetention } from '../retention.ts';
import { keptOfficer } from '../testing-desk.ts';
import { officersForEachTest } from '../testing.ts';
import type { OfficersTables } from '../storage/tables.ts';
import { cardIssueSchema, submitCardIssue } from './submit-card-issue.ts';

const KEY = '0b5a7300-0000-4000-8000-0000000000aa';

describe('a remark on a card', () => {
  const planted = officersForEachTest();

  const submit = async (fields: Record<string, string>) => {
    using context = await planted.open();
    const officer = context.officers.bySlug('olena-zrazkova');
    const form = cardIssueSchema.parse({ key: KEY, ...fields });
    if (!officer) throw new Error('no officer');
    return await submitCardIssue(context, { ...form, about: { officerId: officer.id } });
  };
  const kept = () =>
    seeEverything(planted.platform.database, (tx) =>
      tx.$extendTables<OfficersTables>().selectFrom('officers.card_issue').selectAll().execute(),
    );
  const events = () =>
    planted.platform.database.write
      .selectFrom('platform.event')
      .select('subject')
      .where('type', '=', 'card-issue.submitted')
      .execute();

  it('is kept for the coordinator, who is told of it by ids alone', async () => {
    expect(await submit({ subject: 'phone', note: ' Номер\r\nчужий ' })).toEqual({
      ok: true,
      value: { id: KEY },
    });
    expect(await kept()).toMatchObject([
      { id: KEY, subject: 'phone', note: 'Номер\nчужий', status: 'new' },
    ]);
    const { id: officer } = await keptOfficer(planted);
    expect(await events()).toEqual([{ subject: { cardIssue: KEY, officer } }]);
  });

  it('sent twice is one, even at once', async () => {
    const sent = await Promise.all(
      Array.from({ length: 20 }, () => submit({ subject: 'phone', note: 'a' })),
    );
    expect(sent.every(({ ok }) => ok)).toBe(true);
    expect(await kept()).toHaveLength(1);
    expect(await events()).toHaveLength(1);
  });

  it('with the same key and another text is refused, and the first one stays', async () => {
    await submit({ subject: 'phone', note: 'a' });
    expect(await submit({ subject: 'phone', note: 'b' })).toEqual({
      ok: false,
      refusal: 'conflict',
    });
    expect(await submit({ subject: 'other', note: 'a' })).toEqual({
      ok: false,
      refusal: 'conflict',
    });
    expect(await kept()).toMatchObject([{ note: 'a' }]);
  });

  it.each([
    ['key', { key: 'x', subject: 'phone' }],
    ['subject', { key: KEY, subject: 'everything' }],
    ['subject', { key: KEY }],
    ['note', { key: KEY, subject: 'phone', note: 'a'.repeat(1001) }],
    ['note', { key: KEY, subject: 'phone', note: 'a\u0000' }],
    ['note', { key: KEY, subject: 'phone', note: '\ud800' }],
    ['', { key: KEY, subject: 'phone', role: 'admin' }],
  ])('is not even read with a wrong %s', (field, form) => {
    const parsed = cardIssueSchema.safeParse(form);
    expect(parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'))).toEqual([
      field,
    ]);
  });

  it('needs nothing but the permission, and that it needs', async () => {
    const form = cardIssueSchema.parse({ key: KEY, subject: 'phone' });
    const area = planted.context.areas.bySlug('sadove')?.area;
    if (!area) throw new Error('no area');
    const input = { ...form, about: { areaId: area.id } };
    const context = { ...planted.context, actor: RESIDENT };
    expect(await submitCardIssue({ ...context, policy: createPolicy([]) }, input)).toEqual({
      ok: false,
      refusal: 'forbidden',
    });
    expect(await submitCardIssue(context, input)).toMatchObject({ ok: true });
    expect(await kept()).toMatchObject([{ area_id: area.id, officer_id: null }]);
  });

  it.each([
    ['2026-11-25', undefined, 1],
    ['2027-11-25', undefined, 1],
    ['2027-11-26', undefined, 0],
    ['2027-02-22', '2026-11-25T08:00:00Z', 1],
    ['2027-02-24', '2026-11-25T08:00:00Z', 0],
  ])(
    'in the night of %s, handled on %s, is one of %i that are kept',
    async (night, handledAt, left) => {
      await submit({ subject: 'phone', note: '' });
      if (handledAt !== undefined) {
        await seeEverything(planted.platform.database, (tx) =>
          tx
            .$extendTables<OfficersTables>()
            .updateTable('officers.card_issue')
            .set({ status: 'handled', handled_at: Temporal.Instant.from(handledAt) })
            .execute(),
        );
      }
      await eraseExpiredData(planted.at(`${night}T01:20:00Z`), officersRetention);
      expect(await kept()).toHaveLength(left);
    },
  );
});
