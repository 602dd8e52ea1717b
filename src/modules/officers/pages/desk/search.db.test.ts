import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { deskOf, keptOfficer, officerStaff, staffIn, STEPOVA } from '../../testing-desk.ts';
import { officersForEachTest } from '../../testing.ts';
import { cardIssueSchema, submitCardIssue } from '../../use-cases/submit-card-issue.ts';
import { officerSearches } from './search.ts';

describe('what the desk’s search finds', () => {
  const planted = officersForEachTest();

  const found = async (actor: Actor, text: string) => {
    using desk = await deskOf(planted, await staffIn(planted, 'auditor'));
    const asking = { ...desk, actor };
    const findings = await Promise.all(
      officerSearches(desk).map((search) => search.find(asking, { text, locale: 'uk', limit: 8 })),
    );
    return findings.flat();
  };
  const titles = async (actor: Actor, text: string) =>
    (await found(actor, text)).map(({ title }) => title);
  const remark = async () => {
    const key = newId<'card-issue'>(planted.platform.random);
    const form = cardIssueSchema.parse({ key, subject: 'phone', note: 'Дзвонив Микола' });
    const { id: officerId } = await keptOfficer(planted);
    await submitCardIssue(
      { ...planted.context, actor: RESIDENT },
      { ...form, about: { officerId } },
    );
    return key;
  };

  it.each(['Зразкова', 'олена', '0012345', '12345', '067 000 00 00', '0670000000', 'Садова'])(
    'by «%s» is the officer, with badge and beat',
    async (text) => {
      const { id } = await keptOfficer(planted);
      expect(await found(await staffIn(planted, 'coordinator'), text)).toEqual([
        {
          title: 'Олена Зразкова',
          detail: 'жетон 0012345, Дільниця Садова',
          path: `/desk/officers/${id}`,
        },
      ]);
    },
  );

  it.each<[string, () => Promise<Actor>]>([
    ['the coordinator of another hromada', () => staffIn(planted, 'coordinator', STEPOVA)],
    ['an auditor', () => staffIn(planted, 'auditor')],
    ['a volunteer', () => staffIn(planted, 'volunteer')],
    ['a resident', () => Promise.resolve(RESIDENT)],
  ])('is nobody for %s', async (_, who) => {
    await remark();
    const actor = await who();
    for (const text of ['Зразкова', '0670000000', '0012345']) {
      expect(await found(actor, text)).toEqual([]);
    }
  });

  it('is the remark on her card for whoever may handle it, but not by the words of it', async () => {
    const key = await remark();
    const coordinator = await staffIn(planted, 'coordinator');
    expect(await found(coordinator, 'Зразкова')).toMatchObject([
      { title: 'Олена Зразкова' },
      { path: `/desk/issues/${key}`, detail: 'Дільниця Садова' },
    ]);
    expect(await titles(coordinator, 'Микола')).toEqual([]);
    const olena = await officerStaff(planted, '0012345');
    expect(await titles(olena, 'Зразкова'), 'herself alone').toEqual(['Олена Зразкова']);
  });

  it('has no more of a sort than is asked for', async () => {
    using desk = await deskOf(planted, await staffIn(planted, 'coordinator'));
    const [officers] = officerSearches(desk);
    const one = await officers?.find(desk, { text: '00123', locale: 'uk', limit: 1 });
    expect(one).toHaveLength(1);
  });
});
