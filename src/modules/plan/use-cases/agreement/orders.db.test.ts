import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newId, type ActionId, type PlanTextId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import type { Choice } from '../../domain/agreement/voter.ts';
import { textOfPlan } from '../../domain/agreement/text-of-plan.ts';
import { loadActionIdsOf, loadTextsOfPlan } from '../../storage/agreement/frozen-texts.ts';
import { changeAction } from '../change-action.ts';
import { decideText } from './decide-text.ts';
import { areaInText } from './drafted-text.ts';
import { freezeText } from './freeze-text.ts';
import { hashText } from './hash-text.ts';
import { readVoting } from './read-voting.ts';
import { AFTER, agreementForEachTest, ENDS_AT, type KeptText, SYSTEM } from './testing.ts';
import { withdrawVote } from './withdraw-vote.ts';

const test = agreementForEachTest();

const ROUNDS = 8;
const PEOPLE = ['police', 'council', 'first', 'second'] as const;
const OWNER = { post: 'голова ради', name: 'Ірина Вигадана', side: 'council', email: '' } as const;

/** What somebody does, one thing after the other, while all the others do theirs. */
const life = fc.array(
  fc.constantFrom('yes', 'yes', 'yes', 'no', 'withdraw', 'wait') satisfies fc.Arbitrary<
    Choice | 'withdraw' | 'wait'
  >,
  { minLength: 2, maxLength: 5 },
);
/** Whoever keeps the plan; and somebody else who does, at the same time. */
const desk = fc.array(
  fc.constantFrom('edit', 'freeze', 'freeze', 'decide', 'wait', 'wait', 'wait'),
  {
    minLength: 3,
    maxLength: 6,
  },
);
const together = fc.record({
  lives: fc.tuple(life, life, life, life),
  desks: fc.tuple(desk, desk),
});

/** As each says of themselves: the words of the text to which they said yes last, and have not taken back. */
type Minds = Map<string, string | undefined>;

it('nobody is counted for a text that they did not say yes to, whatever people do at the same moment', async () => {
  const roll = await test.roll();
  let agreed = 0;
  let doctored = 0;
  for (const [round, { lives, desks }] of fc.sample(together, ROUNDS).entries()) {
    const action = await test.whole();
    await test.freeze(action);
    const minds: Minds = new Map();
    await Promise.all([
      ...PEOPLE.map((who, at) => live(roll[who], minds, lives[at] ?? [])),
      ...desks.map((acts) => keep(action, acts)),
    ]);
    // Half of the times all come to a yes in the end, whatever they said before.
    if (round % 2 === 0) {
      await freeze(action);
      await Promise.all(PEOPLE.map((who) => live(roll[who], minds, ['withdraw', 'yes'])));
    }
    const last = await voting();
    if (last) await decide(last);
    const texts = await textsOf();
    expect(texts.filter(({ text }) => text.status === 'voting')).toEqual([]);
    for (const kept of texts.filter(({ actionIds }) => actionIds.includes(action))) {
      if (kept.text.status !== 'agreed') continue;
      agreed += 1;
      expect(isTrue(kept, minds)).toBe(true);
      expect(await saysNow(action, kept)).toBe(true);
      // The control: of anybody who counts and had thought otherwise, it would be said.
      for (const { voterId } of kept.votes.filter(({ choice }) => choice === 'yes')) {
        const account = kept.voters.find(({ id }) => id === voterId)?.accountId ?? '';
        expect(isTrue(kept, new Map(minds).set(account, undefined))).toBe(false);
        doctored += 1;
      }
    }
  }
  // Else it would hold of a house in which nothing is ever agreed.
  expect(agreed).toBeGreaterThan(0);
  expect(doctored).toBeGreaterThan(0);
});

/** Each vote that is counted as a yes is of this text’s hash, by somebody who says the same. */
function isTrue({ text, voters, votes }: KeptText, minds: Minds): boolean {
  const counted = votes.filter(({ choice }) => choice === 'yes');
  return counted.every(({ voterId, hash }) => {
    const account = voters.find(({ id }) => id === voterId)?.accountId ?? '';
    return hash === text.hash && minds.get(account) === text.words;
  });
}

/** What is agreed is, to the byte, what the action says now. */
async function saysNow(id: ActionId, { text }: KeptText): Promise<boolean> {
  const { action, parts } = await test.kept(id);
  using context = await test.as(SYSTEM);
  const plan = { year: text.year, areaId: action.areaId };
  const said = textOfPlan(plan, text, [{ action, parts }], areaInText(context));
  return action.status === 'agreed' && hashText(said).hash === text.hash;
}

async function live(
  actor: StaffActor,
  minds: Minds,
  acts: readonly (Choice | 'withdraw' | 'wait')[],
): Promise<void> {
  for (const act of acts) {
    const id = await voting();
    if (act === 'wait' || !id) continue;
    using context = await test.as(actor);
    if (act === 'withdraw') {
      if ((await withdrawVote(context, { id })).ok) minds.set(actor.id, undefined);
      continue;
    }
    const read = await readVoting(context, { id });
    if (!read.ok) continue;
    const { hash, words } = read.value.text;
    const { side } = read.value.seat;
    const vote = { id, side, hash, choice: act, words: act === 'no' ? 'Бо так.' : '' };
    const cast = await test.vote(actor, id, { ...vote, key: newId<'vote'>(systemRandom) });
    if (cast.ok) minds.set(actor.id, act === 'yes' ? words : undefined);
  }
}

async function keep(action: ActionId, acts: readonly string[]): Promise<void> {
  for (const act of acts) {
    if (act === 'edit') await edit(action);
    if (act === 'freeze') await freeze(action);
    const id = act === 'decide' ? await voting() : undefined;
    if (id) await decide(id);
  }
}

let edits = 0;
async function edit(id: ActionId): Promise<void> {
  edits += 1;
  using context = await test.as(SYSTEM);
  await changeAction(context, {
    id,
    said: test.said({ words: `Поставити ${edits} ліхтарів.`, owner: OWNER }),
    seenAt: await test.seen(id),
  });
}

async function freeze(id: ActionId): Promise<void> {
  const { action } = await test.kept(id);
  using context = await test.as(SYSTEM);
  const { planId, number } = action;
  await freezeText(context, { planId, numbers: [number], endsAt: ENDS_AT });
}

async function decide(id: PlanTextId): Promise<void> {
  using context = await test.as(SYSTEM, AFTER);
  await decideText(context, { id });
}

async function voting(): Promise<PlanTextId | undefined> {
  const planId = await test.plan();
  const texts = await seeEverything(test.planted.platform.database, (tx) =>
    loadTextsOfPlan(tx, planId),
  );
  return texts.find(({ status }) => status === 'voting')?.id;
}

async function textsOf(): Promise<
  readonly (KeptText & { readonly actionIds: readonly ActionId[] })[]
> {
  const planId = await test.plan();
  const texts = await seeEverything(test.planted.platform.database, (tx) =>
    loadTextsOfPlan(tx, planId),
  );
  return await Promise.all(
    texts.map(async ({ id }) => ({
      ...(await test.keptText(id)),
      actionIds: await seeEverything(test.planted.platform.database, (tx) =>
        loadActionIdsOf(tx, id),
      ),
    })),
  );
}
