import type { AccountId, AppealId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction, namesOf } from '#modules/identity/index.ts';
import { loadOfficerAccounts } from '#modules/officers/index.ts';
import type { AppealStep, KeptAppeal } from '../domain/appeal.ts';
import type { AppealFile } from '../domain/appeal-file.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { type Urgency, urgencyOf } from '../domain/control-date.ts';
import { type LegalClockName, lastDayOf } from '../domain/legal-clocks.ts';
import { registrationNumber } from '../domain/registration-number.ts';
import type { SharedProblem } from '../domain/problem-to-share.ts';
import { lackingIn, type Requisite } from '../domain/requisites.ts';
import { loadFiles } from '../storage/appeal-files.ts';
import { loadSteps } from '../storage/load-appeals.ts';
import { findSharedProblem } from '../storage/problems-of-appeals.ts';
import { type AppealAct, appealInReach, mayWithAppeal, canOnAnyAppeal } from './appeal-in-reach.ts';

/** What one may do with it, so that a page offers no more. */
const OFFERED = ['register', 'handle', 'decide'] as const;

export interface ReadAppeal {
  readonly appeal: KeptAppeal;
  readonly number: string;
  readonly lacks: readonly Requisite[];
  readonly urgency: Urgency | undefined;
  /** The last day of each clock. */
  readonly lastDays: Readonly<Record<LegalClockName, Temporal.PlainDate>>;
  readonly files: readonly AppealFile[];
  readonly steps: readonly AppealStep[];
  /** The report that was made of its problem. */
  readonly shared: SharedProblem | undefined;
  /** Of the colleagues who made them, and of whoever wrote the appeal down. */
  readonly names: ReadonlyMap<AccountId, string>;
  readonly may: ReadonlySet<(typeof OFFERED)[number]>;
}

/** One appeal with all that it says of its author. Who looked is written down. */
export async function readAppeal(
  context: AppealsContext,
  { id }: { readonly id: AppealId },
): Promise<Result<ReadAppeal, 'absent'>> {
  const { actor, workingDays, platform } = context;
  if (!canOnAnyAppeal(context, 'read')) return refuse('absent');
  const { clock, random } = platform;
  return await inTransaction(context, async (tx) => {
    const appeal = await appealInReach(tx, context, 'read', id);
    if (!appeal) return refuse('absent');
    await recordEntry(tx, clock, random, {
      actor,
      action: 'appeal.read',
      thing: { kind: 'appeal', id },
    });
    const lastDay = (name: LegalClockName) => lastDayOf(name, appeal.receivedOn, workingDays);
    const steps = await loadSteps(tx, id);
    const shared = await findSharedProblem(tx, context.receipts, id);
    const accounts = await loadOfficerAccounts(tx, [appeal]);
    const may = (act: AppealAct) => mayWithAppeal(context, act, appeal, accounts);
    return ok({
      appeal,
      number: registrationNumber(appeal),
      lacks: lackingIn(appeal),
      urgency: urgencyOf(appeal, clock.today(), workingDays),
      lastDays: {
        'pass-on': lastDay('pass-on'),
        return: lastDay('return'),
        plain: lastDay('plain'),
        full: lastDay('full'),
        longest: lastDay('longest'),
      },
      files: await loadFiles(tx, id),
      steps,
      shared,
      names: await namesOf(
        tx,
        [appeal.enteredBy, shared?.accountId, ...steps.map(({ accountId }) => accountId)].flatMap(
          (one) => one ?? [],
        ),
      ),
      may: new Set(OFFERED.filter(may)),
    });
  });
}
