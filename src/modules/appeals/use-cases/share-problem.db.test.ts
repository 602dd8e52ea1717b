import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { staffIn, STEPOVA } from '#modules/officers/testing.ts';
import type { ProblemToShare, ReportableProblems } from '../domain/problem-to-share.ts';
import { appealsForEachTest } from '../testing.ts';
import { appealOfReport } from './find-appeal-of-report.ts';
import { readAgreedProblem } from './read-agreed-problem.ts';
import { readAppeal } from './read-appeal.ts';
import { readAppealReceipt } from './read-appeal-receipt.ts';
import { shareProblem, shareProblemByReceipt } from './share-problem.ts';

const PROBLEMS: ReportableProblems = {
  categories: () => [{ key: 'dark-place', name: { uk: 'Темно', en: 'Dark' } }],
  pageOf: () => Promise.resolve(undefined),
};

describe('the public problem of an appeal', () => {
  const appeals = appealsForEachTest();
  const as = async (actor: Actor) => ({ ...(await appeals.as(actor)), problems: PROBLEMS });
  const problem = (changes?: Partial<ProblemToShare>): ProblemToShare => ({
    category: 'dark-place',
    areaId: appeals.letter().areaId,
    placeWords: 'біля школи',
    words: 'Не світять ліхтарі.',
    ...changes,
  });

  it('is written down with who says that its author agreed, once, and the report is known by its appeal to whoever reads that', async () => {
    const { id } = await appeals.send();
    const coordinator = await staffIn(appeals.planted, 'coordinator');
    using desk = await as(coordinator);
    expect(await shareProblem(desk, { id, problem: problem() })).toEqual({ ok: true });
    expect(await shareProblem(desk, { id, problem: problem() })).toMatchObject({
      refusal: 'shared-already',
    });
    const read = await readAppeal(desk, { id });
    const shared = read.ok ? read.value.shared : undefined;
    expect(shared).toMatchObject({ ...problem(), consent: 'told', accountId: coordinator.id });
    expect(await entriesOf(appeals.planted.platform, 'appeal.share-problem')).toMatchObject([
      { actor_id: coordinator.id, thing_id: id },
    ]);
    if (!shared) throw new Error('nothing was shared');
    expect(await appealOfReport(desk, shared.reportId)).toEqual({ id, number: 'В-1/2026' });
    expect(await appealOfReport(desk, newId(systemRandom))).toBeUndefined();
    for (const other of [
      await staffIn(appeals.planted, 'police-head', STEPOVA),
      await staffIn(appeals.planted, 'district-officer'),
    ]) {
      using elsewhere = await as(other);
      expect(await appealOfReport(elsewhere, shared.reportId)).toBeUndefined();
      expect(await shareProblem(elsewhere, { id, problem: problem() })).toMatchObject({
        refusal: 'absent',
      });
    }
    // The installation alone makes a report of it, of these words and nothing else.
    expect(await readAgreedProblem(desk, { id })).toMatchObject({ refusal: 'absent' });
    using house = await as({ kind: 'system', name: 'appeals' });
    const agreed = { ...shared, language: 'uk' };
    expect(await readAgreedProblem(house, { id })).toEqual({ ok: true, value: agreed });
  });

  it('is shared by its author with the code, who gets the code of the report; a double press is one', async () => {
    const { id, code } = await appeals.send({ language: 'en' });
    using author = await as(RESIDENT);
    const pressed = await Promise.all([
      shareProblemByReceipt(author, { code, problem: problem() }),
      shareProblemByReceipt(author, { code, problem: problem() }),
    ]);
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
    using house = await as({ kind: 'system', name: 'appeals' });
    const agreed = await readAgreedProblem(house, { id });
    if (!agreed.ok) throw new Error('nothing was shared');
    // They go on being answered in their own language.
    expect(agreed.value).toMatchObject({ consent: 'by-receipt', language: 'en' });
    expect(agreed.value.accountId).toBeUndefined();
    const receipt = await readAppealReceipt(author, code);
    expect(receipt.ok && receipt.value.reportCode).toBe(
      author.receipts.of('report', agreed.value.reportKey).code,
    );
  });

  it('leads to nobody, is of a place of that police, and of what everybody may read', async () => {
    const { id, code } = await appeals.send();
    using desk = await as(await staffIn(appeals.planted, 'coordinator'));
    using author = await as(RESIDENT);
    const stepova = desk.areas.byCode(STEPOVA)?.id;
    if (!stepova) throw new Error('no Stepova');
    const both = async (changes: Partial<ProblemToShare>) => [
      await shareProblem(desk, { id, problem: problem(changes) }),
      await shareProblemByReceipt(author, { code, problem: problem(changes) }),
    ];
    for (const [changes, refusal] of [
      [{ category: 'violence' }, 'category-unknown'],
      [{ areaId: stepova }, 'place-elsewhere'],
      [{ words: 'Дзвоніть 067 123 45 67.' }, 'names-author'],
      [{ placeWords: 'hanna@example.org' }, 'names-author'],
    ] as const) {
      expect(await both(changes)).toEqual([
        { ok: false, refusal },
        { ok: false, refusal },
      ]);
    }
    const named = problem({ words: 'Скарга Вигаданої про ліхтарі.' });
    expect(await shareProblem(desk, { id, problem: named })).toMatchObject({
      refusal: 'names-author',
    });
    // Whoever found the slip would try names on it.
    expect(await shareProblemByReceipt(author, { code, problem: named })).toMatchObject({
      ok: true,
    });
  });
});
