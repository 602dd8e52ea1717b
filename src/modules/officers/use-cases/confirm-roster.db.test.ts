import { describe, expect, it } from 'vitest';
import type { ImportDraftId } from '#kernel/ids.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { eraseExpired } from '#platform/retention/erase-expired.ts';
import { toldSince } from '#modules/audit/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { officersRetention } from '../retention.ts';
import type { OfficersTables } from '../storage/tables.ts';
import { keptOfficer, staffIn, STEPOVA } from '../testing-desk.ts';
import { officersForEachTest } from '../testing.ts';
import { confirmRoster } from './confirm-roster.ts';
import { discardRoster } from './discard-roster.ts';
import { editContacts } from './edit-contacts.ts';
import { keepRosterDraft } from './keep-roster-draft.ts';
import { previewRoster } from './preview-roster.ts';

const HEAD = "жетон;ім'я;посада;телефон;громада;дільниця;вибув";
/** Another telephone, somebody who leaves, somebody new. */
const TABLE = `${HEAD}
0012345;Олена Зразкова;ПОГ;067 000 00 55;Лиманська громада;Дільниця Садова;
0012346;Петро Вигаданий;ДОП;067 000 00 01;;;25.11.2026
0012347;Ніна Нова;ДОП;067 000 00 07;Лиманська громада;Дільниця Лиманна;
`;
const file = (text: string) => ({ name: 'люди.csv', bytes: new TextEncoder().encode(text) });

describe('a roster at the desk', () => {
  const planted = officersForEachTest();
  const as = (actor: Actor): RosterContext => ({ ...planted.context, actor });
  const coordinator = async () => as(await staffIn(planted, 'coordinator'));

  async function keep(context: RosterContext, text = TABLE): Promise<ImportDraftId> {
    const kept = await keepRosterDraft(context, file(text));
    if (!kept.ok) throw new Error(kept.refusal.reason);
    return kept.value;
  }
  async function look(context: RosterContext, draft: ImportDraftId) {
    const seen = await previewRoster(context, draft);
    if (!seen.ok || !seen.value.outcome.ok) throw new Error(JSON.stringify(seen));
    return seen.value.outcome.value;
  }
  async function problems(context: RosterContext, text: string) {
    const seen = await previewRoster(context, await keep(context, text));
    const refused = seen.ok && !seen.value.outcome.ok && seen.value.outcome.refusal;
    return refused && refused.reason === 'rows'
      ? refused.problems.map(({ line, reason, value }) => [line, reason, value])
      : [];
  }
  const drafts = async () =>
    await seeEverything(planted.platform.database, (tx) =>
      tx.$extendTables<OfficersTables>().selectFrom('officers.roster_draft').select('id').execute(),
    );

  it('says who leaves, who changes and how, and who is new, and writes nothing', async () => {
    const context = await coordinator();
    const before = await keptOfficer(planted);
    const { changes, officers, unnamed } = await look(context, await keep(context));
    expect(officers).toEqual({ created: 1, changed: 2, unchanged: 0 });
    expect(unnamed).toBe(0);
    expect(changes).toMatchObject([
      { what: 'leaves', line: 3, after: { badgeNumber: '0012346' }, changed: [{}] },
      { what: 'changes', line: 2, after: { badgeNumber: '0012345' }, fields: ['phones'] },
      { what: 'new', line: 4, after: { badgeNumber: '0012347' }, started: [{}] },
    ]);
    expect(await keptOfficer(planted)).toEqual(before);
    expect((await toldSince(planted.platform)).actions).toEqual([]);
  });

  it('is written as it was seen, once, with an entry of the file and of each card', async () => {
    const context = await coordinator();
    const draft = await keep(context);
    const { fingerprint } = await look(context, draft);
    const twice = await Promise.all([
      confirmRoster(context, { draft, fingerprint }),
      confirmRoster(context, { draft, fingerprint }),
    ]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(twice).toContainEqual({ ok: false, refusal: { reason: 'draft-gone' } });
    expect((await keptOfficer(planted)).phones).toEqual(['+380670000055']);
    expect((await keptOfficer(planted, '0012346')).leftOn?.toString()).toBe('2026-11-25');
    expect((await keptOfficer(planted, '0012347')).assignments).toHaveLength(1);
    expect((await toldSince(planted.platform)).actions).toEqual(Array(4).fill('officer.import'));
    expect(await drafts()).toEqual([]);
    const again = await look(context, await keep(context));
    expect(again.changes, 'the same table changes nothing').toEqual([]);
  });

  it('is looked at again where a card changed meanwhile, and nothing is written', async () => {
    const context = await coordinator();
    const draft = await keep(context);
    const { fingerprint } = await look(context, draft);
    const { id, version, messengers, languages } = await keptOfficer(planted);
    const phones = ['+380670000088'];
    await editContacts(context, { id, version, messengers, languages, phones });
    expect(await confirmRoster(context, { draft, fingerprint })).toEqual({
      ok: false,
      refusal: { reason: 'changed-meanwhile' },
    });
    expect((await keptOfficer(planted)).phones).toEqual(phones);
    const now = await look(context, draft);
    expect(now.fingerprint).not.toBe(fingerprint);
    expect(await confirmRoster(context, { draft, fingerprint: now.fingerprint })).toMatchObject({
      ok: true,
    });
  });

  it('changes no officer and no assignment out of reach, and says on which line', async () => {
    const elsewhere = as(await staffIn(planted, 'coordinator', STEPOVA));
    const text = `${HEAD}
0012345;Олена Зразкова;ПОГ;067 000 00 66;Лиманська громада;Дільниця Садова;
0012348;Зоя Нова;ДОП;;Лиманська громада;Дільниця Лиманна;
0012349;Ія Нова;ДОП;;;;
0012350;Лія Нова;ДОП;;;Степова громада;
`;
    expect(await problems(elsewhere, text)).toEqual([
      [2, 'officer-out-of-reach', '0012345'],
      [3, 'area-out-of-reach', 'Дільниця Лиманна'],
      [4, 'place-missing', ''],
    ]);
    const draft = await keep(elsewhere, text);
    const refused = await confirmRoster(elsewhere, { draft, fingerprint: 'guessed' });
    expect(refused).toMatchObject({ refusal: { reason: 'rows' } });
    const context = await coordinator();
    const away = `${HEAD}\n0012345;Олена Зразкова;ПОГ;;;Дільниця Садова, Степова громада;\n`;
    expect(await problems(context, away)).toEqual([[2, 'area-out-of-reach', 'Степова громада']]);
    const own = await look(
      elsewhere,
      await keep(elsewhere, `${HEAD}\n0012350;Лія Нова;ДОП;;;Степова громада;\n`),
    );
    expect(own.officers.created).toBe(1);
  });

  it('counts as not named those within reach, and nobody elsewhere', async () => {
    const olena = `${HEAD}\n0012345;Олена Зразкова;ПОГ;;Лиманська громада;Дільниця Садова;\n`;
    const context = await coordinator();
    expect((await look(context, await keep(context, olena))).unnamed).toBe(1);
    const elsewhere = as(await staffIn(planted, 'coordinator', STEPOVA));
    const stranger = `${HEAD}\n0012350;Лія Нова;ДОП;;;Степова громада;\n`;
    expect((await look(elsewhere, await keep(elsewhere, stranger))).unnamed).toBe(0);
  });

  it.each<[string, () => Promise<Actor>]>([
    ['another coordinator of the same place', () => staffIn(planted, 'coordinator')],
    ['an officer', () => staffIn(planted, 'district-officer')],
    ['an auditor', () => staffIn(planted, 'auditor')],
    ['a resident', () => Promise.resolve(RESIDENT)],
  ])('is nothing to %s', async (_, who) => {
    const context = await coordinator();
    const draft = await keep(context);
    const { fingerprint } = await look(context, draft);
    const other = as(await who());
    expect(await previewRoster(other, draft)).toEqual({ ok: false, refusal: 'absent' });
    expect((await confirmRoster(other, { draft, fingerprint })).ok).toBe(false);
    await discardRoster(other, draft);
    expect(await drafts()).toHaveLength(1);
    await discardRoster(context, draft);
    expect(await drafts()).toEqual([]);
  });

  it.each<[string, Uint8Array, string]>([
    ['is empty', new Uint8Array(), 'file-empty'],
    ['is a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'file-not-text'],
    ['has no badges', new TextEncoder().encode('село;дата\nСадове;1\n'), 'columns-missing'],
    ['breaks off in quotes', new TextEncoder().encode(`${HEAD}\n"0012345;`), 'quote-not-closed'],
  ])('that %s is not kept', async (_, bytes, reason) => {
    const kept = await keepRosterDraft(await coordinator(), { name: 'x.csv', bytes });
    expect(kept).toMatchObject({ refusal: { reason: 'file', file: { reason } } });
    expect(await drafts()).toEqual([]);
  });

  it('of more than a megabyte is not kept, and markup and formulas are no more than text', async () => {
    const context = await coordinator();
    const bytes = new Uint8Array(1024 * 1024 + 1).fill(0x61);
    expect(await keepRosterDraft(context, { name: 'x.csv', bytes })).toEqual({
      ok: false,
      refusal: { reason: 'too-large' },
    });
    const hostile = `${HEAD}\n=1+1;<script>;ДОП;;;__proto__;\n`;
    expect(
      (await problems(context, hostile)).map(([line, reason]) => [line, reason]),
    ).toContainEqual([2, 'badge-unreadable']);
  });

  it('is gone after a day', async () => {
    const context = await coordinator();
    const draft = await keep(context);
    const clock = fixedClock(planted.platform.clock.now().add({ hours: 25 }).toString());
    const later = { ...context, platform: { ...context.platform, clock } };
    expect(await previewRoster(later, draft)).toEqual({ ok: false, refusal: 'absent' });
    const at = { now: clock.now(), today: clock.today() };
    await seeEverything(planted.platform.database, (tx) => eraseExpired(tx, officersRetention, at));
    expect(await drafts()).toEqual([]);
  });
});
