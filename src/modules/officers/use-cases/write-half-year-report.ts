import { z } from 'zod';
import { type EditConflict, seenOf } from '#kernel/edit-conflict.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { plainText } from '#kernel/text/plain-text.ts';
import { inTransaction } from '#modules/identity/index.ts';
import {
  type HalfYearReport,
  MAX_PART_LENGTH,
  REPORT_PARTS,
  type ReportWords,
} from '../domain/half-year-report.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { lockHalfYearReport, saveHalfYearWords } from '../storage/half-year-reports.ts';
import { type HalfYearOf, halfYearInReach } from './half-year-in-reach.ts';
import { tellHalfYear } from './tell-half-year.ts';

const part = z.string().transform((text, issues): string => {
  const plain = plainText(text, MAX_PART_LENGTH);
  if (plain.ok) return plain.value;
  const message = plain.refusal === 'too-long' ? 'text-too-long' : 'text-unreadable';
  issues.addIssue({ code: 'custom', message, params: { value: text.slice(0, 40) } });
  return z.NEVER;
});

/** `seen`: when the draft had changed last, as whoever writes saw it; empty: there was none. */
export const halfYearWordsSchema = z.strictObject({
  done: part,
  troubles: part,
  plans: part,
  seen: z.string().max(40).default(''),
});

export type WriteHalfYear = z.output<typeof halfYearWordsSchema> & HalfYearOf;

export type WriteHalfYearRefusal = { readonly reason: 'absent' } | EditConflict<HalfYearReport>;

/** Keeps the words of the draft. What is published stays as it is until somebody publishes again. */
export async function writeHalfYearReport(
  context: RosterContext,
  { seen, officerId, half, ...words }: WriteHalfYear,
): Promise<Result<undefined, WriteHalfYearRefusal>> {
  const of = { officerId, half };
  if (!context.policy.can(context.actor, 'half-year.write')) return refuse({ reason: 'absent' });
  return await inTransaction(
    context,
    async (tx): Promise<Result<undefined, WriteHalfYearRefusal>> => {
      const officer = await halfYearInReach(tx, context, 'half-year.write', of);
      if (!officer) return refuse({ reason: 'absent' });
      const before = await lockHalfYearReport(tx, of);
      if (before && sameWords(before, words)) return ok(undefined);
      if (before && seenOf(before) !== seen) return refuse({ reason: 'changed', now: before });
      await saveHalfYearWords(tx, of, words, context.platform.clock.now());
      await tellHalfYear(tx, context, of, 'half-year.write');
      return ok(undefined);
    },
  );
}

function sameWords(one: ReportWords, other: ReportWords): boolean {
  return REPORT_PARTS.every((each) => one[each] === other[each]);
}
