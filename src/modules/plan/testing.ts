import { type ActionId, type AreaId, newId, type PlanId } from '#kernel/ids.ts';
import type { Result } from '#kernel/result.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { receiptKeys } from '#platform/crypto/receipt-keys.ts';
import { seeEverything } from '#platform/database/testing.ts';
import type { Platform } from '#platform/platform.ts';
import { type Actor, inTransaction } from '#modules/identity/index.ts';
import { LYMANSKA, officersForEachTest, type TestOfficers } from '#modules/officers/testing.ts';
import type { ActionEntry, ActionParts, JointAction } from './domain/action.ts';
import type { ActionSaid } from './domain/action-said.ts';
import type { PlanContext } from './domain/plan-context.ts';
import { planPermissions } from './permissions.ts';
import { findAction, loadHistory, lockAction } from './storage/load-actions.ts';
import { loadParts } from './storage/load-parts.ts';
import { openPlan } from './use-cases/open-plan.ts';
import { recordStep } from './use-cases/record-step.ts';
import { writeAction } from './use-cases/write-action.ts';

/** In these tests it is the morning of 25 November 2026, unless something else is said. */
export const PLAN_NOW = '2026-11-25T08:00:00Z';

export interface KeptAction {
  readonly action: JointAction;
  readonly parts: ActionParts;
  readonly history: readonly ActionEntry[];
}

export interface TestPlan {
  readonly planted: TestOfficers;
  /** As somebody, at this moment, with what stands outside. */
  as(actor: Actor, at?: string, outside?: Partial<Platform>): Promise<PlanContext & Disposable>;
  areaId(code?: string): AreaId;
  /** The plan of Lymanska for 2026, by the installation. */
  plan(): Promise<PlanId>;
  said(changes?: Partial<ActionSaid>): ActionSaid;
  /** A draft in that plan, by the installation. */
  draft(changes?: Partial<ActionSaid>): Promise<ActionId>;
  /** The same, once the three sides have agreed. */
  agreed(changes?: Partial<ActionSaid>): Promise<ActionId>;
  kept(id: ActionId): Promise<KeptAction>;
  /** As it was changed last: what a form carries. */
  seen(id: ActionId): Promise<Temporal.Instant>;
}

const SYSTEM: Actor = { kind: 'system', name: 'test' };

export function planForEachTest(): TestPlan {
  const planted = officersForEachTest({ permissions: planPermissions });
  const receipts = receiptKeys(Buffer.alloc(32, 9));
  const as: TestPlan['as'] = async (actor, at = PLAN_NOW, outside = {}) => {
    const opened = await planted.open();
    return {
      ...opened,
      platform: { ...planted.at(at).platform, ...outside },
      actor,
      receipts,
      [Symbol.dispose]: () => opened[Symbol.dispose](),
    };
  };
  const areaId: TestPlan['areaId'] = (code = LYMANSKA) => {
    const area = planted.context.areas.byCode(code);
    if (!area) throw new Error(`no area ${code}`);
    return area.id;
  };
  const plan: TestPlan['plan'] = async () => {
    using context = await as(SYSTEM);
    return must(await openPlan(context, { year: 2026, areaId: areaId() }));
  };
  const said: TestPlan['said'] = (changes) => ({ ...SAID, areaId: areaId(), ...changes });
  const draft: TestPlan['draft'] = async (changes) => {
    const planId = await plan();
    using context = await as(SYSTEM);
    const id = newId<'action'>(systemRandom);
    return must(await writeAction(context, { id, planId, said: said(changes) }));
  };
  const kept: TestPlan['kept'] = async (id) =>
    await seeEverything(planted.platform.database, async (tx) => {
      const action = await findAction(tx, id);
      if (!action) throw new Error('no action');
      return { action, parts: await loadParts(tx, id), history: await loadHistory(tx, id) };
    });
  return {
    planted,
    as,
    areaId,
    plan,
    said,
    draft,
    kept,
    agreed: async (changes) => {
      const id = await draft(changes);
      using context = await as(SYSTEM);
      await inTransaction(context, async (tx) => {
        const action = await lockAction(tx, id);
        if (!action) throw new Error('no action');
        const now = context.platform.clock.now();
        const agreed = { ...action, status: 'agreed', changedAt: now, publishedAt: now } as const;
        await recordStep(tx, context, agreed, {
          what: 'agreed',
          action: 'action.write',
          party: 'system',
        });
      });
      return id;
    },
    seen: async (id) => (await kept(id)).action.changedAt,
  };
}

/** What was to be done, was done. */
export function must<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

const day = (text: string) => Temporal.PlainDate.from(text);

/** An action without anybody who stands for it. */
export const SAID: Omit<ActionSaid, 'areaId'> = {
  title: 'Освітити дорогу до школи',
  titleEn: 'Light the way to the school',
  words: 'Поставити дванадцять ліхтарів від зупинки до школи.',
  problem: {
    scanning: 'Сорок звернень за рік про темну дорогу.',
    analysis: 'Ліхтарі зняли у 2019 році.',
    response: 'Світло прибирає схованки й повертає людей на вулицю.',
    assessment: 'Порахуємо звернення за рік після того, як стане світло.',
  },
  indicator: {
    words: 'Скільки ліхтарів світить',
    unit: 'ліхтарів',
    counts: 'by-hand',
    baseline: 0,
    target: 12,
  },
  privacyNote: '',
  startsOn: day('2026-01-15'),
  dueOn: day('2026-12-20'),
  owner: undefined,
  deputy: undefined,
  stages: [{ words: 'Провести кабель', dueOn: day('2026-12-01') }],
  money: [{ source: 'local-budget', words: 'ліхтарі', amount: 180_000 }],
  partners: [],
};
