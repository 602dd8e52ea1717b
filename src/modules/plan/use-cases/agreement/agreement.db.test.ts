import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { notificationsOf, policyWithout } from '#modules/identity/testing.ts';
import { staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { parseTextHash } from '../../domain/agreement/voter.ts';
import { updateActionText } from '../../storage/save-action.ts';
import { must } from '../../testing.ts';
import { changeAction } from '../change-action.ts';
import { dropAction } from '../drop-action.ts';
import { decideEndedTexts } from './decide-ended-texts.ts';
import { decideText } from './decide-text.ts';
import { freezeText } from './freeze-text.ts';
import { listAgreements, readAgreement } from './read-agreement.ts';
import { listVotings, readVoting } from './read-voting.ts';
import { AFTER, agreementForEachTest, ENDS_AT, SYSTEM } from './testing.ts';
import { thawText } from './thaw-text.ts';
import { withdrawVote } from './withdraw-vote.ts';

const test = agreementForEachTest();

describe('a text that is put to the vote', () => {
  it('is agreed once every side said yes, with its actions and a protocol that anybody can check', async () => {
    const { police, council, first, second } = await test.roll();
    const action = await test.whole();
    const id = await test.freeze(action);
    expect((await notificationsOf(test.planted.platform, police))[0]).toMatchObject({
      kind: 'plan.frozen',
      path: `/desk/plan/vote/${id}`,
    });
    for (const voter of [police, council, first]) must(await test.vote(voter, id));
    using context = await test.as(SYSTEM);
    expect(await decideText(context, { id })).toMatchObject({ refusal: 'too-early' });
    const dissent = { choice: 'no', words: 'Ліхтарі краще сонячні.' } as const;
    must(await test.vote(second, id, dissent));
    // One of two delegates is no majority of them.
    expect(await decideText(context, { id })).toMatchObject({ value: 'declined' });
    const again = await test.freeze(action);
    for (const voter of [police, council, first, second]) must(await test.vote(voter, again));
    expect(await decideText(context, { id: again })).toMatchObject({ value: 'agreed' });
    expect(await decideText(context, { id: again })).toMatchObject({ refusal: 'decided-already' });
    const kept = await test.kept(action);
    expect(kept.action.status).toBe('agreed');
    expect(kept.history.map(({ what }) => what)).toEqual([
      'proposed',
      'frozen',
      'frozen',
      'agreed',
    ]);
    const { text } = await test.keptText(again);
    expect(hash('sha256', text.words)).toBe(text.hash);
    expect(hash('sha256', text.protocol?.words ?? '')).toBe(text.protocol?.hash);
    expect(text.protocol?.words).toContain(text.hash);
    const declined = (await test.keptText(id)).text;
    expect(declined.protocol?.words).toContain('окрема думка: Ліхтарі краще сонячні.');
  });

  it('is decided by itself when its time is over, and silence is no yes', async () => {
    const { police, council, first } = await test.roll();
    const id = await test.freeze(await test.whole());
    for (const voter of [police, council, first]) must(await test.vote(voter, id));
    {
      using context = await test.as(SYSTEM);
      expect(await decideEndedTexts(context)).toMatchObject({ value: 0 });
    }
    using context = await test.as(SYSTEM, AFTER);
    expect(await decideEndedTexts(context)).toMatchObject({ value: 1 });
    expect((await test.keptText(id)).text.status).toBe('declined');
    using resident = await test.as(RESIDENT);
    expect(await decideEndedTexts(resident)).toMatchObject({ refusal: 'forbidden' });
  });

  it('says while people vote how many have, and how they did only once it is decided', async () => {
    const { police, council, first, second } = await test.roll();
    const id = await test.freeze(await test.whole());
    must(await test.vote(police, id, { choice: 'no', words: 'Зарано.' }));
    const { text } = await test.keptText(id);
    using context = await test.as(RESIDENT);
    const read = must(await readAgreement(context, text));
    expect(read).toMatchObject({ voted: 1, result: undefined });
    for (const voter of [council, first, second]) must(await test.vote(voter, id));
    using system = await test.as(SYSTEM);
    must(await decideText(system, { id }));
    expect(must(await readAgreement(context, text)).result?.votes).toHaveLength(4);
    const policy = policyWithout(context.policy, 'plan-text.read');
    expect(await readAgreement({ ...context, policy }, text)).toMatchObject({ ok: false });
    expect(must(await listAgreements(context, text.year)).texts).toHaveLength(1);
    expect(await listAgreements({ ...context, policy }, text.year)).toMatchObject({ ok: false });
    // An area that is hidden takes along what was agreed there, as it does its plan.
    const areas = Object.assign(Object.create(context.areas), { get: () => undefined });
    expect(await readAgreement({ ...context, areas }, text)).toMatchObject({ refusal: 'absent' });
    expect(await listAgreements({ ...context, areas }, text.year)).toMatchObject({ ok: false });
  });
});

describe('a vote', () => {
  it('is refused after the end, on another text, twice, for another side, and without why not', async () => {
    const { police, council, first } = await test.roll();
    const action = await test.whole();
    const id = await test.freeze(action);
    expect(await test.vote(police, id, {}, AFTER)).toMatchObject({ refusal: 'voting-over' });
    expect(await test.vote(police, id, { side: 'council' })).toMatchObject({
      refusal: 'other-side',
    });
    expect(await test.vote(police, id, { choice: 'no' })).toMatchObject({
      refusal: 'words-missing',
    });
    const other = parseTextHash('0'.repeat(64));
    expect(other && (await test.vote(police, id, { hash: other }))).toMatchObject({
      refusal: 'other-text',
    });
    const key = newId<'vote'>(systemRandom);
    must(await test.vote(police, id, { key }));
    // The same form sent twice is one vote; another one is a second vote.
    must(await test.vote(police, id, { key }));
    expect(await test.vote(police, id)).toMatchObject({ refusal: 'voted-already' });
    expect((await test.keptText(id)).votes).toHaveLength(1);
    expect(must(await withdraw(police, id))).toBeUndefined();
    expect(await withdraw(police, id)).toMatchObject({ refusal: 'not-voted' });
    // What a browser sends once more does not bring back a vote that was withdrawn, nor takes the place of another’s.
    expect(await test.vote(police, id, { key })).toMatchObject({ refusal: 'conflict' });
    expect(await test.vote(first, id, { key })).toMatchObject({ refusal: 'conflict' });
    expect(await withdraw(first, id, AFTER)).toMatchObject({ refusal: 'voting-over' });
    must(await test.vote(police, id, { choice: 'abstain' }));
    must(await change(action));
    expect(await test.vote(council, id)).toMatchObject({ refusal: 'voting-over' });
  });

  it('is of nobody who is not on its roll, wherever they sit', async () => {
    await test.roll();
    const id = await test.freeze(await test.whole());
    for (const [role, code] of [
      ['police-head', undefined],
      ['community-delegate', STEPOVA],
      ['coordinator', undefined],
    ] as const) {
      const stranger = await staffIn(test.planted, role, code);
      expect(await test.vote(stranger, id)).toMatchObject({ refusal: 'absent' });
      expect(await withdraw(stranger, id)).toMatchObject({ refusal: 'absent' });
      using context = await test.as(stranger);
      expect(await readVoting(context, { id })).toMatchObject({ refusal: 'absent' });
      const listed = await listVotings(context);
      expect(listed.ok ? listed.value : []).toEqual([]);
    }
  });
});

describe('a text that is changed', () => {
  it('is taken back, everybody who votes is told, and no vote passes to the next', async () => {
    const { police, council, first, second } = await test.roll();
    const action = await test.whole();
    const id = await test.freeze(action);
    for (const voter of [police, council, first, second]) must(await test.vote(voter, id));
    must(await change(action));
    using context = await test.as(SYSTEM);
    expect(await decideText(context, { id })).toMatchObject({ refusal: 'decided-already' });
    expect((await test.keptText(id)).text.status).toBe('thawed');
    const told = await notificationsOf(test.planted.platform, council);
    expect(told.map(({ kind }) => kind)).toContain('plan.thawed');
    const next = await test.freeze(action);
    expect((await test.keptText(next)).votes).toEqual([]);
    const older = await test.keptText(id);
    expect(await test.vote(police, next, { hash: older.text.hash })).toMatchObject({
      refusal: 'other-text',
    });
    using voter = await test.as(police);
    expect(must(await readVoting(voter, { id })).newer?.id).toBe(next);
  });

  it('is found out when it is decided, even where a change went around the vote', async () => {
    const { police, council, first, second } = await test.roll();
    const action = await test.whole();
    const id = await test.freeze(action);
    for (const voter of [police, council, first, second]) must(await test.vote(voter, id));
    const { action: kept, parts } = await test.kept(action);
    await seeEverything(test.planted.platform.database, (tx) =>
      updateActionText(tx, { ...kept, words: 'Поставити один ліхтар.' }, parts),
    );
    using context = await test.as(SYSTEM);
    expect(await decideText(context, { id })).toMatchObject({ value: 'thawed' });
    expect((await test.kept(action)).action.status).toBe('proposed');
  });

  it('is taken back when one of its actions is dropped, or whoever put it to the vote says so', async () => {
    await test.roll();
    const action = await test.whole();
    const id = await test.freeze(action);
    using context = await test.as(SYSTEM);
    must(await thawText(context, { id, words: 'Знайшли помилку.' }));
    expect(await thawText(context, { id, words: 'Ще раз.' })).toMatchObject({
      refusal: 'decided-already',
    });
    expect((await test.keptText(id)).text.reason).toBe('Знайшли помилку.');
    const next = await test.freeze(action);
    const seenAt = await test.seen(action);
    must(await dropAction(context, { id: action, words: 'Зробили торік.', seenAt }));
    expect((await test.keptText(next)).text.status).toBe('thawed');
  });
});

describe('nothing is put to the vote', () => {
  it('that says too little, has no such number, ends in the past, or has no side to vote', async () => {
    const lacking = await test.draft();
    const whole = await test.whole();
    const { action } = await test.kept(whole);
    const { planId } = action;
    using context = await test.as(SYSTEM);
    const freeze = (numbers: readonly number[], endsAt = ENDS_AT) =>
      freezeText(context, { planId, numbers, endsAt });
    expect(await freeze([action.numberInPlan])).toMatchObject({ refusal: 'side-missing' });
    await test.roll();
    const number = (await test.kept(lacking)).action.numberInPlan;
    expect(await freeze([number])).toMatchObject({ refusal: 'actions-lacking' });
    expect(await freeze([77])).toMatchObject({ refusal: 'numbers-unknown' });
    expect(await freeze([])).toMatchObject({ refusal: 'numbers-missing' });
    const past = ENDS_AT.subtract({ hours: 2 });
    expect(await freeze([action.number], past)).toMatchObject({ refusal: 'end-impossible' });
    const far = ENDS_AT.add({ hours: 24 * 61 });
    expect(await freeze([action.number], far)).toMatchObject({ refusal: 'end-impossible' });
    must(await freeze([action.numberInPlan]));
    expect(await freeze([action.numberInPlan])).toMatchObject({ refusal: 'voting-already' });
  });

  it('by a coordinator of another hromada, or by whoever only votes', async () => {
    const { police } = await test.roll();
    const { action } = await test.kept(await test.whole());
    const given = { planId: action.planId, numbers: [action.numberInPlan], endsAt: ENDS_AT };
    for (const actor of [police, await staffIn(test.planted, 'coordinator', STEPOVA)]) {
      using context = await test.as(actor);
      expect(await freezeText(context, given)).toMatchObject({ refusal: 'absent' });
    }
    const id = await test.freeze(action.id);
    for (const actor of [police, await staffIn(test.planted, 'coordinator', STEPOVA)]) {
      using context = await test.as(actor);
      expect(await thawText(context, { id, words: 'Ні.' })).toMatchObject({ refusal: 'absent' });
      expect(await decideText(context, { id })).toMatchObject({ refusal: 'absent' });
    }
  });
});

async function withdraw(
  actor: Parameters<typeof test.as>[0],
  id: Parameters<typeof withdrawVote>[1]['id'],
  at?: string,
) {
  using context = await test.as(actor, at);
  return await withdrawVote(context, { id });
}

async function change(id: Parameters<typeof test.kept>[0]) {
  using context = await test.as(SYSTEM);
  return await changeAction(context, {
    id,
    said: test.said({ words: 'Поставити двадцять ліхтарів.', owner: OWNER }),
    seenAt: await test.seen(id),
  });
}

const OWNER = { post: 'голова ради', name: 'Ірина Вигадана', side: 'council', email: '' } as const;
