import type { Selectable } from 'kysely';
import { type AppealId, newId } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { receiptKeys } from '#platform/crypto/receipt-keys.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { keptOfficer, officersForEachTest, type TestOfficers } from '#modules/officers/testing.ts';
import type { AppealsContext } from './domain/appeals-context.ts';
import { MARTIAL_LAW, USUAL_HOURS, workingCalendar } from './domain/working-calendar.ts';
import { appealsPermissions } from './permissions.ts';
import type { AppealsTables } from './storage/tables.ts';
import { registerAppeal } from './use-cases/register-appeal.ts';
import { type SubmitAppeal, submitAppeal } from './use-cases/submit-appeal.ts';

/** The village of Sadove, on Olena Zrazkova’s beat. */
const SADOVE = 'UA51010010020000006';

type KeptRow = Selectable<AppealsTables['appeals.appeal']>;

export interface TestAppeals {
  readonly planted: TestOfficers;
  /** As somebody, at this moment. */
  as(actor: Actor, at?: string): Promise<AppealsContext & Disposable>;
  /** An appeal of Sadove, unless something else is said. */
  letter(changes?: Partial<SubmitAppeal>): SubmitAppeal;
  send(
    changes?: Partial<SubmitAppeal>,
    at?: string,
  ): Promise<{ readonly id: AppealId; readonly code: ReceiptCode }>;
  /** Gives it to Olena Zrazkova. */
  give(actor: Actor, id: AppealId, isPlain?: boolean): Promise<void>;
  rows(): Promise<readonly KeptRow[]>;
  /** What is kept of one. */
  row(id: AppealId): Promise<KeptRow>;
}

/** The small community with its two officers, and whatever is asked of its police. */
export function appealsForEachTest(): TestAppeals {
  const planted = officersForEachTest({ permissions: appealsPermissions });
  const receipts = receiptKeys(Buffer.alloc(32, 7));
  const workingDays = workingCalendar({
    timeZone: 'Europe/Kyiv',
    hours: USUAL_HOURS,
    holidaysWorked: MARTIAL_LAW,
  });
  const as: TestAppeals['as'] = async (actor, at) => {
    const opened = await planted.open();
    return {
      ...opened,
      platform: at ? planted.at(at).platform : opened.platform,
      actor,
      receipts,
      workingDays,
      [Symbol.dispose]: () => opened[Symbol.dispose](),
    };
  };
  const letter: TestAppeals['letter'] = (changes) => {
    const areaId = planted.context.areas.byCode(SADOVE)?.id;
    if (!areaId) throw new Error('no Sadove');
    return {
      key: newId(systemRandom),
      kind: 'application',
      name: 'Вигадана Ганна Петрівна',
      residence: 'с. Садове, вул. Миру, 4',
      substance: 'Прошу перевірити, чому вночі біля школи їздять без світла.',
      answerWay: 'email',
      email: 'hanna@example.org',
      phone: '',
      benefit: '',
      files: [],
      areaId,
      language: 'uk',
      ...changes,
    };
  };
  const rows: TestAppeals['rows'] = () =>
    seeEverything(planted.platform.database, (tx) =>
      tx
        .$extendTables<AppealsTables>()
        .selectFrom('appeals.appeal')
        .selectAll()
        .orderBy('register_number')
        .execute(),
    );
  const row: TestAppeals['row'] = async (id) => {
    const found = (await rows()).find((one) => one.id === id);
    if (!found) throw new Error('no appeal');
    return found;
  };
  return {
    planted,
    as,
    letter,
    rows,
    row,
    send: async (changes, at) => {
      using context = await as(RESIDENT, at);
      const appeal = letter(changes);
      const sent = await submitAppeal(context, appeal);
      if (!sent.ok) throw new Error(sent.refusal);
      return { id: receipts.of('appeal', appeal.key).id, code: sent.value.code };
    },
    give: async (actor, id, isPlain = false) => {
      const { id: officerId } = await keptOfficer(planted);
      using context = await as(actor);
      const given = await registerAppeal(context, {
        id,
        officerId,
        isPlain,
        words: 'Звернення розглядає Олена Зразкова.',
        seenAt: (await row(id)).changed_at,
      });
      if (!given.ok) throw new Error(given.refusal);
    },
  };
}

export { submitAppeal };
