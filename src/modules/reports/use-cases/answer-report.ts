import { z } from 'zod';
import { newId, parseId, type ReportId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import type { Tx } from '#platform/database/database.ts';
import { chosenId, seenSchema } from '#platform/http/form-schemas.ts';
import { accountOf, asInstallation, inTransaction } from '#modules/identity/index.ts';
import { countWork } from '#modules/officers/index.ts';
import { isOpen, mayBecome, type ReportStatus } from '../domain/report-status.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { type Became, saveStep } from '../storage/save-step.ts';
import { canOnAnyReport, reportInReach } from './report-in-reach.ts';
import { beginHandOver, passedWordsSchema } from './partner/begin-hand-over.ts';
import { wordsSchema } from './step-schemas.ts';
import { tellStep } from './tell-step.ts';

const MAX_BODY_LENGTH = 200;
/** What staff may make of one; `reopened` is its author’s word. */
const STEPS = [
  'accepted',
  'in-progress',
  'resolved',
  'answered',
  'passed-on',
  'duplicate',
  'refused',
] as const satisfies readonly ReportStatus[];

/** Each step says something to its author: nobody waits before a word like «закрито». */
export const stepSchema = z
  .strictObject({
    status: z.enum(STEPS, { error: 'status-missing' }),
    words: wordsSchema,
    /** Whom it was passed on to, in words that its author can call by. */
    passedTo: z
      .string()
      .default('')
      .transform((text, issues): string | undefined => {
        if (text.trim() === '') return undefined;
        const line = tidyLine(text, MAX_BODY_LENGTH);
        if (line.ok) return line.value.text;
        issues.addIssue({ code: 'custom', message: 'passed-to-unreadable' });
        return z.NEVER;
      }),
    /** The same, where it is an organisation that we know: its program may then tell what became of it. */
    passedToId: chosenId<'organisation'>().optional(),
    /** What they get of it by themselves; empty: nothing, whoever answers has told them. */
    passedWords: passedWordsSchema.optional(),
    /** Which report it is the same as. */
    duplicateOf: z
      .string()
      .default('')
      .transform((text) => parseId<'report'>(text.trim().toLowerCase())),
    /** When whoever answers saw it last: what a colleague wrote meanwhile is not written over. */
    seenAt: seenSchema,
  })
  .superRefine(({ status, passedTo, duplicateOf }, issues) => {
    if (status === 'passed-on' && passedTo === undefined)
      issues.addIssue({ code: 'custom', message: 'passed-to-missing', path: ['passedTo'] });
    if (status === 'duplicate' && duplicateOf === undefined)
      issues.addIssue({ code: 'custom', message: 'duplicate-missing', path: ['duplicateOf'] });
  });

export interface AnswerReport extends z.output<typeof stepSchema> {
  readonly id: ReportId;
}

/** `changed`: a colleague, or its author, was faster. `duplicate-absent`: there is no such other report within reach. */
export type AnswerRefusal =
  | 'absent'
  | 'changed'
  | 'status-impossible'
  | 'organisation-unknown'
  | 'duplicate-absent';

/** A step: what becomes of it, and what its author is told. */
export async function answerReport(
  context: ReportsContext,
  input: AnswerReport,
): Promise<Result<undefined, AnswerRefusal>> {
  const { actor, platform } = context;
  if (!canOnAnyReport(context, 'answer')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const report = await reportInReach(tx, context, 'answer', input.id);
    if (!report) return refuse('absent');
    if (!report.changedAt.equals(input.seenAt)) return refuse('changed');
    if (!mayBecome(report.status, input.status, 'staff')) return refuse('status-impossible');
    if (input.passedToId && !context.organisations.get(input.passedToId)) {
      return refuse('organisation-unknown');
    }
    const became = await becomes(tx, context, input);
    if (!became) return refuse('duplicate-absent');
    const update = {
      id: newId<'report-update'>(platform.random),
      at: platform.clock.now(),
      party: 'staff',
      accountId: accountOf(actor),
      status: input.status,
      words: input.words,
    } as const;
    await saveStep(tx, report.id, update, became);
    await asInstallation(tx, platform, () =>
      beginHandOver(tx, context, report, { to: became.passedToId, words: input.passedWords }),
    );
    if (!isOpen(input.status)) {
      const source = { module: 'reports', id: report.id };
      // Where something was told in confidence, and closed, no figure says.
      const areaId = report.visibility === 'confidential' ? undefined : report.areaId;
      await countWork(tx, context, { kind: 'report-answered', areaId, source });
    }
    await tellStep(tx, context, report, { action: 'report.answer' });
    return ok(undefined);
  });
}

/** Undefined: it is said to be the same as a report that is not there, or as itself. */
async function becomes(
  tx: Tx,
  context: ReportsContext,
  { id, status, passedTo, passedToId, duplicateOf }: AnswerReport,
): Promise<Became | undefined> {
  if (status === 'passed-on') return { status, passedTo, passedToId };
  if (status !== 'duplicate') return { status };
  if (!duplicateOf || duplicateOf === id) return undefined;
  const original = await reportInReach(tx, context, 'read', duplicateOf);
  return original && { status, duplicateOf: original.id };
}
