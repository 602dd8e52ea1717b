import { type ActionEvidenceId, type ActionId, newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { accountOf, inTransaction } from '#modules/identity/index.ts';
import type { ActionEvidence, Indicator } from '../domain/action.ts';
import { isReportable } from '../domain/action-life.ts';
import { partyOf } from '../domain/party-of.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import type { ActionParty } from '../domain/side.ts';
import { endStage, insertEvidence } from '../storage/evidence.ts';
import { actionInReach, canOnAnyAction, type OwnedAction } from './action-in-reach.ts';
import { discardEvidence, type EvidenceRefusal, keepEvidence } from './keep-evidence.ts';
import { recordStep } from './record-step.ts';

export interface ActionReport {
  /** `done`: whoever stands for it says so, and somebody of another side confirms it, or not. */
  readonly became: 'under-way' | 'done';
  readonly words: string;
  readonly link: string | undefined;
  /** A stage that is over. */
  readonly stage: number | undefined;
  /** Where the indicator stands, of one that is measured by hand. */
  readonly measured: number | undefined;
}

export interface ReportAction extends ActionReport {
  readonly id: ActionId;
  readonly seenAt: Temporal.Instant;
  /** A photograph or a PDF, as it came. */
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | undefined;
}

/** `stage-unknown`: there is no such stage. */
export type ReportRefusal =
  | 'absent'
  | 'changed'
  | 'status-impossible'
  | 'stage-unknown'
  | EvidenceRefusal;

/** How it goes, or that it is done: in words for everybody, with evidence. */
export async function reportAction(
  context: PlanContext,
  { id, seenAt, file, ...report }: ReportAction,
): Promise<Result<undefined, ReportRefusal>> {
  if (!canOnAnyAction(context, 'report')) return refuse('absent');
  const kept = await keepEvidence(context, file);
  if (!kept.ok) return kept;
  const made = await inTransaction(
    context,
    async (tx): Promise<Result<undefined, ReportRefusal>> => {
      const owned = await actionInReach(tx, context, 'report', id);
      if (!owned) return refuse('absent');
      if (!owned.action.changedAt.equals(seenAt)) return refuse('changed');
      const party = partyOf(context.actor, owned.answerable, owned.accounts);
      return await reportIn(tx, context, owned, { ...report, party, evidence: kept.value });
    },
  ).catch(async (error: unknown) => {
    await discardEvidence(context, kept.value.id);
    throw error;
  });
  if (!made.ok) await discardEvidence(context, kept.value.id);
  return made;
}

export interface ReportBy extends ActionReport {
  readonly party: ActionParty;
  readonly evidence: Pick<ActionEvidence, 'id' | 'photo' | 'document'>;
}

/** The report itself, whichever way it came. */
export async function reportIn(
  tx: Tx,
  context: PlanContext,
  { action, answerable }: Pick<OwnedAction, 'action' | 'answerable'>,
  report: ReportBy,
): Promise<Result<undefined, 'status-impossible' | 'stage-unknown'>> {
  const owner = answerable.find(({ part }) => part === 'owner');
  if (!isReportable(action) || !owner) return refuse('status-impossible');
  const now = context.platform.clock.now();
  if (report.stage !== undefined) {
    const today = context.platform.clock.today();
    if (!(await endStage(tx, action.id, report.stage, today))) return refuse('stage-unknown');
  }
  const evidenceId = await saveEvidenceOf(tx, context, action.id, report);
  const isDone = report.became === 'done';
  await recordStep(
    tx,
    context,
    {
      ...action,
      status: 'under-way',
      changedAt: now,
      heardAt: now,
      claimed: isDone ? { at: now, side: owner.side } : undefined,
      indicator: measuredAs(action.indicator, report.measured, now),
    },
    {
      what: whatOf(isDone, action.status),
      action: isDone ? 'action.claim' : 'action.report',
      party: report.party,
      words: report.words,
      evidenceId,
    },
  );
  return ok(undefined);
}

/** Of what counts itself nobody measures anything. */
function measuredAs(
  indicator: Indicator,
  measured: number | undefined,
  measuredAt: Temporal.Instant,
): Indicator {
  if (measured === undefined || indicator.counts !== 'by-hand') return indicator;
  return { ...indicator, measured, measuredAt };
}

function whatOf(isDone: boolean, before: string): string {
  if (isDone) return 'claimed';
  return before === 'accepted' ? 'started' : 'reported';
}

/** Words alone say how it goes; that it is done they show, too. */
async function saveEvidenceOf(
  tx: Tx,
  { actor, platform }: PlanContext,
  id: ActionId,
  { became, words, link, stage, evidence }: ReportBy,
): Promise<ActionEvidenceId | undefined> {
  const { photo, document } = evidence;
  if (became !== 'done' && !link && !photo && !document) return undefined;
  await insertEvidence(
    tx,
    id,
    {
      id: evidence.id,
      stageNumber: stage,
      givenAt: platform.clock.now(),
      words,
      link,
      photo,
      document,
    },
    accountOf(actor),
  );
  return evidence.id;
}

/** Of what is reported in words alone. */
export function noFile(context: Pick<PlanContext, 'platform'>): ReportBy['evidence'] {
  const id = newId<'action-evidence'>(context.platform.random);
  return { id, photo: undefined, document: undefined };
}
