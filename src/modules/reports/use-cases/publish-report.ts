import { z } from 'zod';
import { newId, type PublishedReportId, type ReportId } from '#kernel/ids.ts';
import { contactsInWords } from '#kernel/phone/contacts-in-words.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { seenSchema } from '#platform/http/form-schemas.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import { publishedWhere } from '../domain/published-area.ts';
import { type KeptPublished, publishedPlace } from '../domain/published-report.ts';
import { answerReader } from '../domain/report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { stopHandOver } from '../storage/hand-overs.ts';
import { findPublishedOf } from '../storage/load-published.ts';
import { insertPublished, saveHiding, savePublishedWords } from '../storage/save-published.ts';
import { canOnAnyReport, reportInReach } from './report-in-reach.ts';
import { placeWordsSchema, wordsSchema } from './step-schemas.ts';
import { tellStep } from './tell-step.ts';

export const publishingSchema = z.strictObject({
  /** As an officer leaves them; what its author wrote stays in the report. */
  words: wordsSchema,
  placeWords: placeWordsSchema,
  /** Telephones and addresses in the words were seen, and are meant for everybody. */
  contactsConfirmed: z.boolean(),
  /** Of a report that is published now, when it was changed; of one that is rewritten, when its words were. */
  seenAt: seenSchema,
});

export interface PublishReport extends z.output<typeof publishingSchema> {
  readonly id: ReportId;
}

/** `not-public`: its category is for officers. `contacts-found`: the words lead to somebody, and nobody said that they may. */
export type PublishRefusal =
  | 'absent'
  | 'changed'
  | 'not-public'
  | 'published-already'
  | 'contacts-found';

/** Shows everybody what an officer has looked at: words, category, state, and the place as far as its category allows. */
export async function publishReport(
  context: ReportsContext,
  input: PublishReport,
): Promise<Result<PublishedReportId, PublishRefusal>> {
  const { platform } = context;
  if (!canOnAnyReport(context, 'publish')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const report = await reportInReach(tx, context, 'publish', input.id);
    if (!report) return refuse('absent');
    if (report.visibility !== 'public') return refuse('not-public');
    if (await findPublishedOf(tx, report.id)) return refuse('published-already');
    if (!report.changedAt.equals(input.seenAt)) return refuse('changed');
    if (leadsToSomebody(input)) return refuse('contacts-found');
    const id = newId<'published-report'>(platform.random);
    await insertPublished(tx, report.id, {
      id,
      category: report.category,
      status: report.status,
      words: input.words,
      ...publishedPlace(report, input.placeWords),
      ...publishedWhere(context.areas, report),
      submittedAt: report.submittedAt,
      changedAt: platform.clock.now(),
      supporters: 'none',
      isLookedAt: true,
      answerReader: answerReader(report.way),
    });
    await tellStep(tx, context, report, { action: 'report.publish' });
    return ok(id);
  });
}

/** `changed`: what a colleague wrote meanwhile, to be shown beside what was typed. */
export type RewriteRefusal =
  | 'absent'
  | 'contacts-found'
  | { readonly changed: Pick<KeptPublished, 'words' | 'placeWords' | 'editedAt'> };

/** Other words for everybody. Its author’s own stay in the report, so that they can be put back. */
export async function rewritePublished(
  context: ReportsContext,
  input: PublishReport,
): Promise<Result<undefined, RewriteRefusal>> {
  const { platform } = context;
  if (!canOnAnyReport(context, 'publish')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const report = await reportInReach(tx, context, 'publish', input.id);
    const published = report && (await findPublishedOf(tx, report.id));
    if (!published) return refuse('absent');
    const { words, placeWords, editedAt } = published;
    if (!editedAt.equals(input.seenAt)) return refuse({ changed: { words, placeWords, editedAt } });
    if (leadsToSomebody(input)) return refuse('contacts-found');
    const place = publishedPlace(report, input.placeWords);
    const rewritten = { words: input.words, placeWords: place.placeWords };
    await savePublishedWords(tx, report.id, rewritten, platform.clock.now());
    await tellStep(tx, context, report, { action: 'report.rewrite' });
    return ok(undefined);
  });
}

export interface HiddenReport {
  /** It waited to be handed over to another body, and waits no more. */
  readonly isStopped: boolean;
}

/**
 * Takes it from everybody’s eyes: that it was there stays known, and nothing of what it said. What has not left for another
 * body does not leave by itself any more: whoever hides it may send it all the same (`passAgain`).
 */
export async function hidePublished(
  context: ReportsContext,
  { id }: { readonly id: ReportId },
): Promise<Result<HiddenReport, 'absent'>> {
  const { platform } = context;
  if (!canOnAnyReport(context, 'publish')) return refuse('absent');
  const now = platform.clock.now();
  return await inTransaction(context, async (tx) => {
    const report = await reportInReach(tx, context, 'publish', id);
    if (!report || !(await findPublishedOf(tx, id))) return refuse('absent');
    await saveHiding(tx, id, now, now);
    const isStopped = await asInstallation(tx, platform, () => stopHandOver(tx, id));
    await tellStep(tx, context, report, { action: 'report.hide' });
    return ok({ isStopped });
  });
}

/** Shows it again, unless its category is no longer for everybody. */
export async function showPublished(
  context: ReportsContext,
  { id }: { readonly id: ReportId },
): Promise<Result<undefined, 'absent' | 'not-public'>> {
  const { platform } = context;
  if (!canOnAnyReport(context, 'publish')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const report = await reportInReach(tx, context, 'publish', id);
    if (!report || !(await findPublishedOf(tx, id))) return refuse('absent');
    if (report.visibility !== 'public') return refuse('not-public');
    await saveHiding(tx, id, undefined, platform.clock.now());
    await tellStep(tx, context, report, { action: 'report.show' });
    return ok(undefined);
  });
}

function leadsToSomebody({ words, placeWords, contactsConfirmed }: PublishReport): boolean {
  return !contactsConfirmed && contactsInWords(`${words}\n${placeWords}`).length > 0;
}
