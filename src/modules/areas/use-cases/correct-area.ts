import type { AreaChangeId, AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import {
  type CorrectionForm,
  type CorrectionProblem,
  namesake,
  readCorrection,
  withCorrection,
} from '../domain/change/correction.ts';
import type { KnownArea } from '../domain/import/register.ts';
import { note } from '../domain/import/report.ts';
import { loadKnownAreas, waitForOtherImports } from '../storage/load-known-areas.ts';
import { reachOf } from './may-change.ts';
import { publicSubject } from './public-subject.ts';
import { saveChange } from './save-change.ts';
import { versionOfFacts } from './version-of-facts.ts';

export interface CorrectArea {
  readonly id: AreaId;
  readonly form: CorrectionForm;
  /** The version of the facts that the person saw, for optimistic locking. */
  readonly expected: string;
}

export type CorrectionRefusal =
  | { readonly reason: 'absent' }
  | { readonly reason: 'fields'; readonly problems: readonly CorrectionProblem[] }
  /** A colleague has changed the area since it was opened. */
  | { readonly reason: 'changed' };

type Corrected = Result<AreaChangeId | undefined, CorrectionRefusal>;

/** Corrects the facts of an area as a change that can be reverted. Undefined if nothing differs. */
export async function correctArea(
  context: Context,
  { id, form, expected }: CorrectArea,
): Promise<Corrected> {
  const { actor, policy } = context;
  if (!policy.can(actor, 'area.correct')) return refuse({ reason: 'absent' });
  return await inTransaction(context, async (tx): Promise<Corrected> => {
    await waitForOtherImports(tx);
    const known = await loadKnownAreas(tx);
    const before = known.find((area) => area.id === id);
    if (!before || !reachOf(context, 'area.correct', known)(before)) {
      return refuse({ reason: 'absent' });
    }
    const read = readCorrection(form);
    if (!read.ok) return refuse({ reason: 'fields', problems: read.refusal });
    const after = withCorrection(before, read.value);
    if (after === before) return ok(undefined);
    if (versionOfFacts(before) !== expected) return refuse({ reason: 'changed' });
    const other = after.name === before.name ? undefined : namesake(known, after);
    if (other) {
      const taken = note('name-taken', { name: other.name });
      return refuse({ reason: 'fields', problems: [{ field: 'name', note: taken }] });
    }
    return ok(await write(tx, context, before, after));
  });
}

async function write(
  tx: Tx,
  context: Context,
  before: KnownArea,
  after: KnownArea,
): Promise<AreaChangeId> {
  const { clock, random } = context.platform;
  const change = await saveChange(tx, context, {
    kind: 'facts',
    source: '',
    areaId: after.id,
    known: [before],
    areas: [{ before, after }],
    boundaries: [],
  });
  await recordEntry(tx, clock, random, {
    actor: context.actor,
    action: 'area.correct',
    thing: { kind: 'area', id: after.id },
    detail: { change },
  });
  await recordEvent(tx, clock, random, {
    type: 'area.corrected',
    subject: publicSubject(after),
  });
  return change;
}
