import { newId, type PromiseId, type QuestionId, type SenderKey } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { receiptKeys } from '#platform/crypto/receipt-keys.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { keptOfficer, officersForEachTest, type TestOfficers } from '#modules/officers/testing.ts';
import type { KeptQuestion } from './domain/question.ts';
import type { PromisesContext } from './domain/promises-context.ts';
import { NUMBERS } from '#modules/settings/index.ts';
import { promisesPermissions } from './permissions.ts';
import { findQuestion } from './storage/load-questions.ts';
import { type AskQuestion, askQuestion } from './use-cases/ask-question.ts';
import { type GivePromise, givePromise } from './use-cases/give-promise.ts';
import { readPromise } from './use-cases/read-promise.ts';

/** The village of Sadove, on Olena Zrazkova’s beat. */
export const SADOVE = 'UA51010010020000006';

/** As a form sends it: under a key. */
type TestQuestion = AskQuestion & { readonly key: SenderKey };

export interface TestPromises {
  readonly planted: TestOfficers;
  /** What the installation has set. */
  readonly replyDays: { value: number };
  /** As somebody, at this moment. */
  as(actor: Actor, at?: string): Promise<PromisesContext & Disposable>;
  /** A promise of Olena Zrazkova’s in Sadove, unless something else is said. */
  promise(changes?: Partial<GivePromise>): Promise<GivePromise>;
  give(actor: Actor, changes?: Partial<GivePromise>, at?: string): Promise<PromiseId>;
  /** When it was changed last, as a form of its page carries it. */
  seen(id: PromiseId): Promise<Temporal.Instant>;
  question(changes?: Partial<TestQuestion>): TestQuestion;
  ask(
    changes?: Partial<TestQuestion>,
    at?: string,
  ): Promise<{ readonly id: QuestionId; readonly code: ReceiptCode }>;
  kept(id: QuestionId): Promise<KeptQuestion>;
}

/** The small community with its two officers, what they promise and what they are asked. */
export function promisesForEachTest(): TestPromises {
  const planted = officersForEachTest({ permissions: promisesPermissions });
  const receipts = receiptKeys(Buffer.alloc(32, 7));
  const replyDays = { value: NUMBERS['question.reply-days'].standard };
  const workingDays = { isWorkingDay: (day: Temporal.PlainDate) => day.dayOfWeek < 6 };
  const as: TestPromises['as'] = async (actor, at) => {
    const opened = await planted.open();
    return {
      ...opened,
      platform: at ? planted.at(at).platform : opened.platform,
      actor,
      receipts,
      workingDays,
      settings: { number: () => replyDays.value },
      [Symbol.dispose]: () => opened[Symbol.dispose](),
    };
  };
  const areaId = () => {
    const area = planted.context.areas.byCode(SADOVE);
    if (!area) throw new Error('no Sadove');
    return area.id;
  };
  const promise: TestPromises['promise'] = async (changes) => ({
    key: newId(systemRandom),
    words: 'Поставити ліхтар біля зупинки.',
    owner: { officerId: (await keptOfficer(planted)).id },
    areaId: areaId(),
    dueOn: planted.platform.clock.today().add({ days: 30 }),
    source: { kind: 'desk', id: undefined },
    ...changes,
  });
  const question: TestPromises['question'] = (changes) => ({
    key: newId(systemRandom),
    words: 'Коли зробите розмітку біля школи?',
    areaId: areaId(),
    officerId: undefined,
    source: { kind: 'page', id: undefined },
    language: 'uk',
    email: '',
    phone: '',
    ...changes,
  });
  return {
    planted,
    replyDays,
    as,
    promise,
    question,
    give: async (actor, changes, at) => {
      using context = await as(actor, at);
      const given = await givePromise(context, await promise(changes));
      if (!given.ok) throw new Error(given.refusal);
      return given.value;
    },
    seen: async (id) => {
      using context = await as(RESIDENT);
      const read = await readPromise(context, { id });
      if (!read.ok) throw new Error('no promise');
      return read.value.changedAt;
    },
    ask: async (changes, at) => {
      using context = await as(RESIDENT, at);
      const asked = question(changes);
      const sent = await askQuestion(context, asked);
      if (!sent.ok) throw new Error(sent.refusal);
      return { id: receipts.of('question', asked.key).id, code: sent.value.code };
    },
    kept: async (id) => {
      const found = await seeEverything(planted.platform.database, (tx) => findQuestion(tx, id));
      if (!found) throw new Error('no question');
      return found;
    },
  };
}
