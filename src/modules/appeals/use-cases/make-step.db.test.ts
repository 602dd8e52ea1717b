import { describe, expect, it } from 'vitest';
import { type AppealId, newId } from '#kernel/ids.ts';
import type { Result } from '#kernel/result.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { toldSince } from '#modules/audit/testing.ts';
import type { Actor } from '#modules/identity/index.ts';
import {
  keptOfficer,
  officerStaff,
  readOwnWork,
  STEPOVA,
  staffIn,
} from '#modules/officers/testing.ts';
import type { RefusalGround } from '../domain/appeal.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { appealsForEachTest } from '../testing.ts';
import { answerAppeal } from './answer-appeal.ts';
import { extendAppeal } from './extend-appeal.ts';
import type { StepInput } from './make-step.ts';
import { passOnAppeal } from './pass-on-appeal.ts';
import { refuseAppeal } from './refuse-appeal.ts';
import { registerAppeal } from './register-appeal.ts';
import { returnAppeal } from './return-appeal.ts';

const ABSENT = { ok: false, refusal: 'absent' };
const refused = (refusal: string) => ({ ok: false, refusal });

describe('a step of an appeal', () => {
  const appeals = appealsForEachTest();

  type Act = (context: AppealsContext, step: StepInput) => Promise<Result<undefined, string>>;
  const act = async (
    actor: Actor,
    id: AppealId,
    one: Act,
    { at, ...changes }: Partial<StepInput> & { readonly at?: string } = {},
  ) => {
    using context = await appeals.as(actor, at);
    const seenAt = (await appeals.row(id)).changed_at;
    return await one(context, { id, words: 'Розглянуто.', seenAt, ...changes });
  };
  const giving: Act = async (context, step) =>
    await registerAppeal(context, {
      ...step,
      officerId: (await keptOfficer(appeals.planted)).id,
      isPlain: true,
    });
  const passing: Act = (context, step) =>
    passOnAppeal(context, { ...step, passedTo: 'Лиманська селищна рада' });
  const extending =
    (until: string): Act =>
    (context, step) =>
      extendAppeal(context, { ...step, until: Temporal.PlainDate.from(until) });
  const refusing =
    (ground: RefusalGround, howToComplain = 'Оскаржити можна впродовж року.'): Act =>
    (context, step) =>
      refuseAppeal(context, { ...step, ground, howToComplain });
  const head = () => staffIn(appeals.planted, 'police-head');

  it('by the one it was given to answers it, and each step stands in the journal and is told of', async () => {
    const { id } = await appeals.send();
    const coordinator = await staffIn(appeals.planted, 'coordinator');
    const officer = await officerStaff(appeals.planted, '0012345');
    expect(await act(officer, id, answerAppeal)).toEqual(ABSENT);
    expect(await act(coordinator, id, giving)).toMatchObject({ ok: true });
    expect(await appeals.row(id)).toMatchObject({ status: 'in-progress', closed_at: null });
    expect((await appeals.row(id)).due_on.toString()).toBe('2026-12-10');
    expect(await act(await head(), id, extending('2027-01-08'))).toMatchObject({ ok: true });
    expect((await appeals.row(id)).due_on.toString()).toBe('2027-01-08');
    // Late, and still to be answered.
    const late = { at: '2027-02-01T09:00:00Z' };
    expect(await act(officer, id, answerAppeal, late)).toMatchObject({ ok: true });
    expect(await appeals.row(id)).toMatchObject({ status: 'answered' });
    using context = await appeals.as(officer, late.at);
    expect(await readOwnWork(context), 'it stands in her half-year report').toMatchObject({
      value: { lines: [{ kind: 'appeal-answered', total: 1 }] },
    });
    const told = await toldSince(appeals.planted.platform);
    expect(told.actions).toEqual(['appeal.register', 'appeal.extend', 'appeal.answer']);
    expect(told.types.filter((type) => type.startsWith('appeal.'))).toEqual([
      'appeal.submitted',
      'appeal.taken',
      'appeal.extended',
      'appeal.answered',
    ]);
  });

  it.each<[string, Act]>([
    ['register', giving],
    ['return', returnAppeal],
    ['pass on', passing],
    ['refuse', refusing('repeated')],
  ])('«%s» is no step of the next hromada’s, nor of roles that see no appeals', async (_, one) => {
    const { id } = await appeals.send();
    for (const role of ['coordinator', 'police-head'] as const) {
      expect(await act(await staffIn(appeals.planted, role, STEPOVA), id, one)).toEqual(ABSENT);
    }
    for (const role of ['administrator', 'auditor', 'duty-officer', 'assistant'] as const) {
      expect(await act(await staffIn(appeals.planted, role), id, one)).toEqual(ABSENT);
    }
    // A colleague of hers, whom it was not given to.
    expect(await act(await officerStaff(appeals.planted, '0012346'), id, one)).toEqual(ABSENT);
    expect(await act(await head(), id, one)).toMatchObject({ ok: true });
  });

  it.each<[string, Act]>([
    ['refuse', refusing('not-satisfied')],
    ['extend', extending('2026-12-29')],
  ])('«%s» is the head’s alone, not whose it was given to', async (_, one) => {
    const { id } = await appeals.send();
    const coordinator = await staffIn(appeals.planted, 'coordinator');
    const officer = await officerStaff(appeals.planted, '0012345');
    await appeals.give(coordinator, id);
    expect(await act(officer, id, one)).toEqual(ABSENT);
    expect(await act(coordinator, id, one)).toEqual(ABSENT);
    expect(await act(await head(), id, one)).toMatchObject({ ok: true });
  });

  it('is not made over what a colleague did meanwhile, nor without a word to its author, nor of nothing', async () => {
    const { id } = await appeals.send();
    const seenAt = Temporal.Instant.from('2026-11-25T07:00:00Z');
    expect(await act(await head(), id, giving, { seenAt })).toEqual(refused('changed'));
    expect(await act(await head(), id, giving, { words: '  ' })).toEqual(refused('words-missing'));
    expect(await act(await head(), id, answerAppeal)).toEqual(refused('status-impossible'));
    expect(await act(await head(), id, giving, { id: newId(systemRandom) })).toEqual(ABSENT);
    expect(await appeals.row(id)).toMatchObject({ status: 'received' });
  });

  it('gives it to another, who reads it from then on, and whoever had it reads it no more', async () => {
    const { id } = await appeals.send();
    const coordinator = await staffIn(appeals.planted, 'coordinator');
    await appeals.give(coordinator, id);
    const [first, second] = [
      await officerStaff(appeals.planted, '0012345'),
      await officerStaff(appeals.planted, '0012346'),
    ];
    const toAnother: Act = async (context, step) =>
      await registerAppeal(context, {
        ...step,
        officerId: (await keptOfficer(appeals.planted, '0012346')).id,
        isPlain: false,
      });
    expect(await act(first, id, toAnother)).toEqual(ABSENT);
    expect(await act(coordinator, id, toAnother)).toMatchObject({ ok: true });
    expect(await act(first, id, answerAppeal)).toEqual(ABSENT);
    expect(await act(second, id, answerAppeal)).toMatchObject({ ok: true });
  });

  it('gives it to nobody who is not there', async () => {
    const { id } = await appeals.send();
    const toNobody: Act = (context, step) =>
      registerAppeal(context, { ...step, officerId: newId(systemRandom), isPlain: false });
    expect(await act(await head(), id, toNobody)).toEqual(refused('officer-unknown'));
    // Nor to somebody of another hromada: they would read who asks for what.
    const areaId = appeals.planted.context.areas.byCode(STEPOVA)?.id;
    const { id: ofStepova } = await appeals.send(areaId ? { areaId } : {});
    const theirHead = await staffIn(appeals.planted, 'police-head', STEPOVA);
    expect(await act(theirHead, ofStepova, giving)).toEqual(refused('officer-unknown'));
  });

  it('returns it within ten days, and not after', async () => {
    const { id } = await appeals.send();
    const after = { at: '2026-12-08T09:00:00Z' };
    expect(await act(await head(), id, returnAppeal, after)).toEqual(refused('too-late'));
    // The tenth day is a Saturday, the Monday is the last one.
    const last = { at: '2026-12-07T09:00:00Z' };
    expect(await act(await head(), id, returnAppeal, last)).toMatchObject({ ok: true });
    const row = await appeals.row(id);
    expect([row.status, row.closed_at?.toString()]).toEqual(['returned', '2026-12-07T09:00:00Z']);
  });

  it('passes it on to a body that is named', async () => {
    const { id } = await appeals.send();
    const nowhere: Act = (context, step) => passOnAppeal(context, { ...step, passedTo: ' ' });
    expect(await act(await head(), id, nowhere)).toEqual(refused('body-missing'));
    expect(await act(await head(), id, passing)).toMatchObject({ ok: true });
    expect(await appeals.row(id)).toMatchObject({ passed_to: 'Лиманська селищна рада' });
  });

  it.each([
    ['not-later', '2026-12-25', undefined],
    ['too-long', '2027-01-11', undefined],
    ['day-off', '2027-01-03', undefined],
    ['too-late', '2027-01-08', '2026-12-28T09:00:00Z'],
  ])('refuses as %s an extension until %s', async (refusal, until, at) => {
    const { id } = await appeals.send();
    await appeals.give(await head(), id);
    const asked = await act(await head(), id, extending(until), at ? { at } : {});
    expect(asked).toEqual(refused(refusal));
    expect((await appeals.row(id)).due_on.toString()).toBe('2026-12-25');
  });

  it('is one extension, not two', async () => {
    const { id } = await appeals.send();
    await appeals.give(await head(), id);
    expect(await act(await head(), id, extending('2026-12-29'))).toMatchObject({ ok: true });
    const again = await act(await head(), id, extending('2027-01-08'));
    expect(again).toEqual(refused('status-impossible'));
  });

  it('refuses only on a ground that there is, and says how to complain', async () => {
    const { id } = await appeals.send();
    for (const ground of ['not-satisfied', 'anonymous', 'late'] as const) {
      expect(await act(await head(), id, refusing(ground))).toEqual(refused('ground-impossible'));
    }
    expect(await act(await head(), id, refusing('repeated', ' '))).toEqual(
      refused('complaint-unsaid'),
    );
    expect(await act(await head(), id, refusing('repeated'), { words: '' })).toEqual(
      refused('words-missing'),
    );
    const nameless = await appeals.send({ name: '' });
    expect(await act(await head(), nameless.id, refusing('anonymous'))).toMatchObject({ ok: true });
    const complaint = await appeals.send({ kind: 'complaint' });
    expect(await act(await head(), complaint.id, refusing('late'))).toMatchObject({ ok: true });
    await appeals.give(await head(), id);
    expect(await act(await head(), id, refusing('not-satisfied'))).toMatchObject({ ok: true });
    expect(await appeals.row(id)).toMatchObject({ status: 'refused', ground: 'not-satisfied' });
  });
});
