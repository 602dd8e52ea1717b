import { z } from 'zod';
import type { OfficerId, WorkEntryId } from '#kernel/ids.ts';
import { newId, parseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { isCountedByItself, listCategories } from '#modules/settings/index.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import {
  MAX_AT_ONCE,
  refuseWorkDay,
  type WorkDayRefusal,
  type WorkEntry,
} from '../domain/work-entry.ts';
import { findOfficerOfAccount } from '../storage/officer-of-account.ts';
import { saveWorkEntry } from '../storage/work-entries.ts';

/** The one description of the form, for the page and for the telephone that sends what it kept. */
export const workSchema = z.strictObject({
  key: z
    .string()
    .transform((text) => text.toLowerCase())
    .refine((text) => parseId<'work-entry'>(text) !== undefined, { error: 'key' }),
  kind: z.string().regex(/^[a-z][a-z0-9-]{0,49}$/, 'kind'),
  count: z.coerce.number('count').int('count').min(1, 'count').max(MAX_AT_ONCE, 'count'),
  day: z.string().transform((text, issues): Temporal.PlainDate => {
    try {
      return Temporal.PlainDate.from(text, { overflow: 'reject' });
    } catch {
      issues.addIssue({ code: 'custom', message: 'day' });
      return z.NEVER;
    }
  }),
});
export type RecordWork = z.output<typeof workSchema>;

export type WorkRefusal =
  | 'forbidden'
  /** Whoever is signed in is no officer of the roster: nobody's report it would stand in. */
  | 'not-an-officer'
  | 'kind-unknown'
  | 'conflict'
  | WorkDayRefusal;

/** An officer writes down what was done, as a count. Sent twice, it stands once. */
export async function recordWork(
  context: OfficersContext,
  input: RecordWork,
): Promise<Result<{ readonly id: WorkEntryId }, WorkRefusal>> {
  const { actor, policy, platform } = context;
  if (actor.kind !== 'staff' || !policy.can(actor, 'work.record', { ownerId: actor.id })) {
    return refuse('forbidden');
  }
  const { clock, random } = platform;
  const late = refuseWorkDay(input.day, clock.today());
  if (late) return refuse(late);
  const categories = await listCategories(context, 'work');
  const kind = categories.find(({ key }) => key === input.kind);
  if (!kind || kind.isRetired || isCountedByItself(kind.key)) return refuse('kind-unknown');
  return await inTransaction(context, async (tx) => {
    const officerId = await findOfficerOfAccount(tx, actor.id);
    if (!officerId) return refuse('not-an-officer');
    const entry: WorkEntry = {
      id: newId<'work-entry'>(random),
      officerId,
      areaId: onlyArea(context, officerId, input.day),
      kind: input.kind,
      count: input.count,
      doneOn: input.day,
      clientKey: input.key,
      source: undefined,
    };
    const saved = await saveWorkEntry(tx, entry, clock.now());
    if (saved.kind === 'conflict') return refuse('conflict');
    if (saved.kind === 'known') return ok({ id: saved.id });
    await recordEntry(tx, clock, random, {
      actor,
      action: 'work.record',
      thing: { kind: 'work-entry', id: entry.id },
      detail: { kind: entry.kind, count: entry.count },
    });
    await recordEvent(tx, clock, random, {
      type: 'work.recorded',
      subject: { officer: officerId },
    });
    return ok({ id: entry.id });
  });
}

/** Who answers for one beat worked there; of several nobody asks: two taps are the promise. */
function onlyArea({ officers }: OfficersContext, officerId: OfficerId, day: Temporal.PlainDate) {
  const held = (officers.get(officerId)?.assignments ?? []).filter(
    ({ startsOn, endsOn }) =>
      Temporal.PlainDate.compare(startsOn, day) <= 0 &&
      (endsOn === undefined || Temporal.PlainDate.compare(day, endsOn) <= 0),
  );
  return held.length === 1 ? held[0]?.areaId : undefined;
}
