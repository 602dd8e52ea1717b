import { newId, type ActionId, type PlanId, type PlanTextId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import type { Actor, StaffActor } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import type { PlanTextVersion } from '../../domain/agreement/frozen.ts';
import type { Choice, Vote, Voter } from '../../domain/agreement/voter.ts';
import type { Side } from '../../domain/side.ts';
import { findText } from '../../storage/agreement/frozen-texts.ts';
import { saveInvited } from '../../storage/agreement/invited.ts';
import { loadVoters, loadVotes } from '../../storage/agreement/voters.ts';
import { must, planForEachTest, PLAN_NOW, type TestPlan } from '../../testing.ts';
import { openPlan } from '../open-plan.ts';
import { writeAction } from '../write-action.ts';
import { adoptAgreement } from './adopt-agreement.ts';
import { castVote } from './cast-vote.ts';
import { freezeText } from './freeze-text.ts';

export const SYSTEM: Actor = { kind: 'system', name: 'test' };
/** People vote until then; and a moment after it. */
export const ENDS_AT = Temporal.Instant.from(PLAN_NOW).add({ hours: 1 });
export const AFTER = ENDS_AT.add({ minutes: 1 }).toString();

const OWNER = {
  post: 'голова громади',
  name: 'Іван Вигаданий',
  side: 'council',
  email: '',
} as const;

export interface KeptText {
  readonly text: PlanTextVersion;
  readonly voters: readonly Voter[];
  readonly votes: readonly Vote[];
}

export interface TestAgreement extends TestPlan {
  /** On the roll of the plan of Lymanska: a police head, a council member, two delegates. */
  roll(): Promise<Readonly<Record<'police' | 'council' | 'first' | 'second', StaffActor>>>;
  /** A draft that says all that it must. */
  whole(): Promise<ActionId>;
  /** The same in the plan of another area. */
  draftIn(code: string): Promise<ActionId>;
  planIn(code: string): Promise<PlanId>;
  /** Records that the three sides of that plan have agreed on the actions with these numbers. */
  adopt(code: string, numbers: readonly number[]): Promise<void>;
  freeze(id: ActionId): Promise<PlanTextId>;
  keptText(id: PlanTextId): Promise<KeptText>;
  vote(
    actor: StaffActor,
    id: PlanTextId,
    changes?: Partial<Parameters<typeof castVote>[1]> & { readonly choice?: Choice },
    at?: string,
  ): ReturnType<typeof castVote>;
}

const SIDE_OF: Readonly<Record<string, Side>> = {
  'police-head': 'police',
  'council-member': 'council',
  'community-delegate': 'community',
};

export function agreementForEachTest(): TestAgreement {
  const test = planForEachTest();
  const keptText: TestAgreement['keptText'] = async (id) =>
    await seeEverything(test.planted.platform.database, async (tx) => {
      const text = await findText(tx, id);
      if (!text) throw new Error('no text');
      return { text, voters: await loadVoters(tx, id), votes: await loadVotes(tx, id) };
    });
  const invite = async (actor: StaffActor) => {
    const planId = await test.plan();
    const side = SIDE_OF[actor.grants[0]?.role ?? ''] ?? 'police';
    await seeEverything(test.planted.platform.database, (tx) =>
      saveInvited(
        tx,
        {
          id: systemRandom.uuid(),
          planId,
          accountId: actor.id,
          side,
          areaId: side === 'community' ? test.areaId() : undefined,
          name: actor.displayName,
          post: 'представник',
        },
        Temporal.Instant.from(PLAN_NOW),
      ),
    );
    return actor;
  };
  const planIn: TestAgreement['planIn'] = async (code) => {
    using context = await test.as(SYSTEM);
    return must(await openPlan(context, { year: 2026, areaId: test.areaId(code) }));
  };
  return {
    ...test,
    keptText,
    planIn,
    draftIn: async (code) => {
      const planId = await planIn(code);
      using context = await test.as(SYSTEM);
      const id = newId<'action'>(systemRandom);
      const said = test.said({ areaId: test.areaId(code), owner: OWNER });
      return must(await writeAction(context, { id, planId, said }));
    },
    adopt: async (code, numbers) => {
      const planId = await planIn(code);
      using context = await test.as(SYSTEM);
      const vote = { choice: 'yes', words: '', name: 'Олена Зразкова', post: 'голова' } as const;
      const said = (['police', 'council', 'community'] as const).map((side) => {
        return { ...vote, side, areaId: side === 'community' ? test.areaId(code) : undefined };
      });
      must(await adoptAgreement(context, { planId, numbers, said }));
    },
    roll: async () => ({
      police: await invite(await staffIn(test.planted, 'police-head')),
      council: await invite(await staffIn(test.planted, 'council-member')),
      first: await invite(await staffIn(test.planted, 'community-delegate')),
      second: await invite(await staffIn(test.planted, 'community-delegate')),
    }),
    whole: () => test.draft({ owner: OWNER }),
    freeze: async (id) => {
      const { action } = await test.kept(id);
      using context = await test.as(SYSTEM);
      const { planId, numberInPlan } = action;
      return must(await freezeText(context, { planId, numbers: [numberInPlan], endsAt: ENDS_AT }));
    },
    vote: async (actor, id, changes = {}, at) => {
      const { text } = await keptText(id);
      using context = await test.as(actor, at);
      return await castVote(context, {
        id,
        side: SIDE_OF[actor.grants[0]?.role ?? ''] ?? 'police',
        key: newId<'vote'>(systemRandom),
        hash: text.hash,
        choice: 'yes',
        words: '',
        ...changes,
      });
    },
  };
}
