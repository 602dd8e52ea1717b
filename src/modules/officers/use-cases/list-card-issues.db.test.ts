import { describe, expect, it } from 'vitest';
import { seeEverything } from '#platform/database/testing.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import type { OfficersTables } from '../storage/tables.ts';
import { officersForEachTest } from '../testing.ts';
import { listCardIssues } from './list-card-issues.ts';
import { cardIssueSchema, submitCardIssue } from './submit-card-issue.ts';

const KEYS = ['0b5a7300-0000-4000-8000-0000000000a1', '0b5a7300-0000-4000-8000-0000000000a2'];

describe('what residents say is wrong on cards', () => {
  const planted = officersForEachTest();

  const submitBoth = async () => {
    using context = await planted.open();
    const officerId = context.officers.bySlug('olena-zrazkova')?.id;
    const areaId = context.areas.byCode('UA51010010000000003')?.id;
    if (!officerId || !areaId) throw new Error('nobody to speak of');
    const forms = [
      { key: KEYS[0], subject: 'phone', note: 'Номер чужий' },
      { key: KEYS[1], subject: 'place' },
    ].map((fields) => cardIssueSchema.parse(fields));
    for (const [index, form] of forms.entries()) {
      await submitCardIssue(context, { ...form, about: index === 0 ? { officerId } : { areaId } });
    }
  };
  const entries = () => entriesOf(planted.platform, 'card-issue.list');

  it('is listed with the officer, the beat and the words, the oldest first', async () => {
    await submitBoth();
    expect(await listCardIssues(planted.context)).toMatchObject({
      ok: true,
      value: [
        {
          id: KEYS[0],
          subject: 'phone',
          note: 'Номер чужий',
          officer: { name: 'Олена Зразкова', badgeNumber: '0012345' },
          areas: [{ name: 'Дільниця Садова' }],
        },
        {
          id: KEYS[1],
          subject: 'place',
          note: '',
          officer: undefined,
          areas: [{ name: 'Лиманська громада' }],
        },
      ],
    });
  });

  it('leaves an entry of who read how many, and none of their words', async () => {
    await submitBoth();
    await listCardIssues(planted.context);
    expect(await entries()).toEqual([
      { actor_id: 'command-line', thing_kind: 'card-issue', thing_id: null, detail: { count: 2 } },
    ]);
  });

  it('is not a resident’s to read, and the attempt reads nothing', async () => {
    await submitBoth();
    const context = { ...planted.context, actor: RESIDENT };
    expect(await listCardIssues(context)).toEqual({ ok: false, refusal: 'forbidden' });
    expect(await entries()).toEqual([]);
  });

  it('is not listed any more once it was handled', async () => {
    await submitBoth();
    await seeEverything(planted.platform.database, (tx) =>
      tx
        .$extendTables<OfficersTables>()
        .updateTable('officers.card_issue')
        .set({ status: 'handled' })
        .where('id', '=', KEYS[0] ?? '')
        .execute(),
    );
    expect(await listCardIssues(planted.context)).toMatchObject({
      ok: true,
      value: [{ id: KEYS[1] }],
    });
  });
});
