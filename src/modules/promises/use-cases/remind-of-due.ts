import { newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import type { ScheduledJob } from '#platform/jobs/jobs.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction, notify, type Recipients } from '#modules/identity/index.ts';
import { loadOfficerAccounts } from '#modules/officers/index.ts';
import { type Reminded, reminderOf } from '../domain/due.ts';
import type { KeptPromise } from '../domain/promise.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import type { KeptQuestion } from '../domain/question.ts';
import {
  lockDuePromises,
  lockDueQuestions,
  savePromiseReminded,
  saveQuestionReminded,
} from '../storage/reminders.ts';
import { countForOwner } from './count-for-owner.ts';
import { accountsOf, answeringAccounts, promiseSubject } from './promise-in-reach.ts';
import { tellQuestionStep } from './question-in-reach.ts';
import { coordinatorsOf, tellOfPromise, tellOfQuestion } from './tell-owing.ts';

/**
 * Tells whoever owes an answer seven days before its day, on it, and each week after it; and the coordinator, once it is
 * over. Each once, however often this runs and whatever night it missed.
 */
export async function remindOfDue(
  context: PromisesContext,
): Promise<Result<{ readonly told: number }, 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'promise.remind')) return refuse('forbidden');
  const { clock, random } = platform;
  const today = clock.today();
  return await inTransaction(context, async (tx) => {
    let told = 0;
    for (const { thing, reminded } of await lockDuePromises(tx, today)) {
      const due = reminderOf(thing.dueOn, reminded, today);
      if (!due) continue;
      await remindOfPromise(tx, context, thing, { due, isFirst: reminded?.of !== due });
      await savePromiseReminded(tx, thing.id, { of: due, on: today });
      told += 1;
    }
    for (const { thing, reminded } of await lockDueQuestions(tx, today)) {
      const due = reminderOf(thing.dueOn, reminded, today);
      if (!due) continue;
      await remindOfQuestion(tx, context, thing, { due, isFirst: reminded?.of !== due });
      await saveQuestionReminded(tx, thing.id, { of: due, on: today });
      told += 1;
    }
    if (told > 0) {
      await recordEntry(tx, clock, random, {
        actor,
        action: 'promise.remind',
        thing: { kind: 'promise' },
        detail: { count: told },
      });
    }
    return ok({ told });
  });
}

interface Reminder {
  readonly due: Reminded['of'];
  /** Not told again of the same. */
  readonly isFirst: boolean;
}

async function remindOfPromise(
  tx: Tx,
  context: PromisesContext,
  promise: KeptPromise,
  { due, isFirst }: Reminder,
): Promise<void> {
  const { clock, random } = context.platform;
  const known = await accountsOf(tx, [promise]);
  const answering = answeringAccounts(promise, known);
  const kind = `promise.${due}` as const;
  await tellOfPromise(tx, context, promise, { kind, to: remindedOf(promise, answering) });
  if (due !== 'overdue' || !isFirst) return;
  await tellOfPromise(tx, context, promise, { kind, to: coordinatorsOf(context, promise) });
  await countForOwner(tx, context, promise, { kind: 'promise-overdue', id: newId(random) });
  await recordEvent(tx, clock, random, {
    type: 'promise.overdue',
    subject: promiseSubject(promise, known),
  });
}

/** Whoever promised it, or stands in; where neither has an account, whoever wrote it down. */
function remindedOf(
  { givenBy }: KeptPromise,
  answering: ReturnType<typeof answeringAccounts>,
): Recipients {
  if (answering.length > 0) return { accounts: answering };
  return { accounts: givenBy ? [givenBy] : [] };
}

async function remindOfQuestion(
  tx: Tx,
  context: PromisesContext,
  question: KeptQuestion,
  { due, isFirst }: Reminder,
): Promise<void> {
  const kind = `question.${due}` as const;
  await tellOfQuestion(tx, context, question, kind);
  if (due !== 'overdue' || !isFirst) return;
  await tellQuestionStep(tx, context, question, 'question.overdue');
  const accounts = await loadOfficerAccounts(tx, [question]);
  // Nobody answers yet: the coordinator was told already.
  if (!question.officerId || !accounts.get(question.officerId)) return;
  await notify(tx, context, {
    to: coordinatorsOf(context, question),
    kind,
    path: `/desk/questions/${question.id}`,
    detail: { area: question.areaId },
  });
}

/** Every night, in the installation’s zone. */
export function remindOfDueJob(context: PromisesContext): ScheduledJob {
  return {
    name: 'remind-of-promises',
    cron: '10 4 * * *',
    run: async () => {
      const done = await remindOfDue(context);
      if (!done.ok) throw new Error('the nightly job may not remind');
      context.platform.log.info({ told: done.value.told }, 'told of promises and questions');
    },
  };
}
