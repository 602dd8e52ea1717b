import { z } from 'zod';
import { newId, type OrganisationId } from '#kernel/ids.ts';
import { contactsInWords } from '#kernel/phone/contacts-in-words.ts';
import { plainText } from '#kernel/text/plain-text.ts';
import type { Tx } from '#platform/database/database.ts';
import { type KeptReport, MAX_WORDS_LENGTH } from '../../domain/report.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { endHandOver, replaceHandOver } from '../../storage/hand-overs.ts';
import { findEndpoint } from '../../storage/partner-endpoints.ts';
import { wayToBody } from './way-to-body.ts';

/** What another body gets to read: nothing by which its author could be reached. */
export const passedWordsSchema = z.string().transform((text, issues): string => {
  const words = plainText(text, MAX_WORDS_LENGTH);
  if (words.ok && contactsInWords(words.value).length === 0) return words.value;
  const problem = words.ok ? 'contacts' : words.refusal;
  issues.addIssue({ code: 'custom', message: `passed-words-${problem}` });
  return z.NEVER;
});

/**
 * With the step of whoever passes it on: from here on it is handed over by itself, where there is a way. Whatever else a step
 * says, what was handed over before is nothing to wait for any more.
 */
export async function beginHandOver(
  tx: Tx,
  context: ReportsContext,
  report: KeptReport,
  {
    to,
    words = '',
  }: { readonly to: OrganisationId | undefined; readonly words: string | undefined },
): Promise<void> {
  const { clock, random } = context.platform;
  const body = to && context.organisations.get(to);
  const way = body && wayToBody(context, report, body, await findEndpoint(tx, body.id));
  if (!way || words === '') return await endHandOver(tx, report.id);
  const id = newId<'hand-over'>(random);
  const handOver = { id, reportId: report.id, organisationId: body.id, way, words };
  await replaceHandOver(tx, handOver, clock.now());
}
