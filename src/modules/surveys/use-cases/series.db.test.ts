import { type RawBuilder, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { newReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import type { Round } from '../domain/round.ts';
import { roundOf, surveysForEachTest, TODAY } from '../testing.ts';
import { changeRound } from './change-round.ts';
import { compareSeries } from './compare-series.ts';
import { findOpenRound } from './find-open-round.ts';
import { openNextRound } from './open-next-round.ts';
import { saveQuestionnaire } from './save-questionnaire.ts';

describe('rounds of one series, and what they ask', () => {
  const surveys = surveysForEachTest();
  const coordinator = () => staffIn(surveys.planted, 'coordinator');
  const rows = async (statement: RawBuilder<unknown>) =>
    await seeEverything(
      surveys.planted.platform.database,
      async (tx) => (await statement.execute(tx)).rows,
    );
  const close = async (actor: Actor, { id }: Round) =>
    await changeRound(surveys.as(actor), { id, act: 'close' });

  it('sets before beside after, each of them its own round of the same questions', async () => {
    const actor = await coordinator();
    const before = await surveys.open(actor, {
      questionnaire: 'quiz-mines-1-4',
      moment: 'before',
    });
    for (let one = 0; one < 20; one += 1) {
      await surveys.answer(before, { number: one < 6 ? '101' : '109' });
    }
    const days = { opensOn: TODAY, closesOn: TODAY };
    const next = await openNextRound(surveys.as(actor), { id: before.id, ...days });
    if (!next.ok) throw new Error(next.refusal);
    const after = await roundOf(surveys.as(actor), next.value);
    expect(after).toMatchObject({
      moment: 'after',
      seriesId: before.seriesId,
      versionId: before.versionId,
    });
    // One code for the class; whoever types it now is asked after the lesson, and the round before is over.
    expect(after.code).toBe(before.code);
    const found = await findOpenRound(surveys.as(RESIDENT), { code: before.code });
    expect(found).toMatchObject({ value: { round: { id: after.id }, notTaken: undefined } });
    expect(await surveys.answer(before, { number: '101' })).toMatchObject({ refusal: 'over' });
    const reopened = changeRound(surveys.as(actor), { id: before.id, act: 'reopen' });
    expect(await reopened).toMatchObject({ refusal: 'not-now' });
    for (const id of [before.id, after.id]) {
      expect(await openNextRound(surveys.as(actor), { id, ...days })).toMatchObject({
        refusal: 'none-follows',
      });
    }
    for (let one = 0; one < 20; one += 1) {
      await surveys.answer(after, { number: one < 18 ? '101' : '109' });
    }
    const compare = async () => await compareSeries(surveys.as(actor), { id: after.id });
    expect(await compare()).toMatchObject({ value: { compared: undefined } });
    await close(actor, after);
    const compared = await compare();
    // Of five questions, of which the class answered one.
    const all = { before: { count: 6 / 5, of: 20 }, after: { count: 18 / 5, of: 20 } };
    expect(compared).toMatchObject({ value: { compared: { questions: 5, all } } });
    const stranger = await staffIn(surveys.planted, 'school-officer');
    expect(await compareSeries(surveys.as(stranger), { id: after.id })).toMatchObject({
      ok: false,
    });
  });

  it('knows of a course who answered again, and never who it was', async () => {
    const actor = await coordinator();
    const start = await surveys.open(actor, { questionnaire: 'course-survey', moment: 'start' });
    const codes = Array.from({ length: 22 }, () => newReceiptCode(systemRandom));
    for (const ownCode of codes) await surveys.answer(start, { notice: '2' }, { ownCode });
    // Without her code she is heard all the same.
    expect(await surveys.answer(start, { notice: '2' })).toMatchObject({ ok: true });
    const days = { opensOn: TODAY, closesOn: TODAY };
    const next = await openNextRound(surveys.as(actor), { id: start.id, ...days });
    if (!next.ok) throw new Error(next.refusal);
    const end = await roundOf(surveys.as(actor), next.value);
    // She was given one code for the whole year, and it leads to what is asked now.
    expect(end.code).toBe(start.code);
    for (const ownCode of codes) await surveys.answer(end, { notice: '4' }, { ownCode });
    expect(await surveys.answer(end, { notice: '1' }, { ownCode: codes[0] })).toMatchObject({
      refusal: 'answered-before',
    });
    const kept = JSON.stringify(await rows(sql`select * from surveys.sheet`));
    for (const code of codes) expect(kept).not.toContain(code);
    await close(actor, end);
    const compared = await compareSeries(surveys.as(actor), { id: start.id });
    const said = compared.ok ? compared.value.moments : [];
    expect(said.map(({ moment, answered, again }) => [moment, answered, again])).toEqual([
      ['start', 23, undefined],
      ['end', 22, 22],
    ]);
    expect(said[1]?.means.find(({ key }) => key === 'notice')?.mean).toBe(4);
    expect(compared.ok && compared.value.compared).toBeUndefined();
  });

  it('asks what it asked when it opened, whatever becomes of its questionnaire', async () => {
    const actor = await coordinator();
    const context = surveys.as(actor);
    const content = {
      kind: 'feedback',
      title: { uk: 'Відгук', en: 'Feedback' },
      lead: { uk: '', en: '' },
      questions: [{ key: 'good', kind: 'yes-no', words: { uk: 'Добре?', en: 'Good?' } }],
    } as const;
    const id = newId<'questionnaire'>(systemRandom);
    const save = async (said: object, by = context) =>
      await saveQuestionnaire(by, {
        id,
        content,
        isRetired: false,
        isConsidered: false,
        seen: '',
        ...said,
      });
    expect(await save({})).toEqual({ ok: true, value: id });
    // Sent twice, it is made once.
    expect(await save({})).toEqual({ ok: true, value: id });
    const first = await surveys.open(actor, { questionnaire: id });
    const again = await surveys.open(actor, { questionnaire: id });
    expect(again.versionId).toBe(first.versionId);
    const sensitive = { ...content, title: { uk: 'Ваше здоров’я', en: 'Your health' } };
    expect(await save({ content: sensitive, seen: 'x' })).toMatchObject({
      refusal: { reason: 'sensitive', topics: ['health'] },
    });
    expect(await save({ content: sensitive, isConsidered: true })).toMatchObject({
      refusal: { reason: 'changed' },
    });
    const stranger = await staffIn(surveys.planted, 'school-officer');
    expect(await save({ isRetired: true }, surveys.as(stranger))).toMatchObject({ ok: false });
    const [row] = await rows(sql`select changed_at from surveys.questionnaire`);
    const seen = String((row as { changed_at: Temporal.Instant }).changed_at);
    const changed = { ...content, title: { uk: 'Інший відгук', en: 'Another feedback' } };
    expect(await save({ content: changed, seen })).toMatchObject({ ok: true });
    const second = await surveys.open(actor, { questionnaire: id });
    expect(second.versionNumber).toBe(2);
    expect((await roundOf(context, first.id)).content.title.uk).toBe('Відгук');
    const [now] = await rows(sql`select changed_at from surveys.questionnaire`);
    const seenNow = String((now as { changed_at: Temporal.Instant }).changed_at);
    expect(await save({ content: changed, isRetired: true, seen: seenNow })).toMatchObject({
      ok: true,
    });
    await expect(surveys.open(actor, { questionnaire: id })).rejects.toThrow(
      'questionnaire-absent',
    );
  });
});
