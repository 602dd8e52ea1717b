import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import type { RosterPlan } from '../domain/plan-roster.ts';
import { saveRoster } from '../storage/save-roster.ts';
import { countRoster } from './plan-read-roster.ts';

/** Writes a plan whole, with its entries in the journal and its events, or, where it changes nothing, none of them. */
export async function writeRoster(
  tx: Tx,
  context: RosterContext,
  plan: RosterPlan,
  origin: 'import' | 'demo',
): Promise<void> {
  const { clock, random } = context.platform;
  const officers = [...plan.created, ...plan.changed];
  if (officers.length === 0) return;
  await saveRoster(tx, plan, { clock, random, origin });
  await recordEntries(tx, context, plan);
  const { assignments } = countRoster(plan);
  const subject = { import: random.uuid() };
  await recordEvent(tx, clock, random, { type: 'officer.changed', subject });
  if (assignments.started + assignments.changed + assignments.withdrawn > 0) {
    await recordEvent(tx, clock, random, { type: 'assignment.changed', subject });
  }
}

/** One of the whole file; of what a person took, one for each card too, so that the card's own journal tells of it. */
async function recordEntries(
  tx: Tx,
  { actor, platform: { clock, random } }: RosterContext,
  plan: RosterPlan,
): Promise<void> {
  const { officers, assignments } = countRoster(plan);
  await recordEntry(tx, clock, random, {
    actor,
    action: 'officer.import',
    thing: { kind: 'officer' },
    detail: {
      created: officers.created,
      changed: officers.changed,
      assignmentsStarted: assignments.started,
      assignmentsChanged: assignments.changed,
      assignmentsWithdrawn: assignments.withdrawn,
    },
  });
  if (actor.kind !== 'staff') return;
  for (const { id } of [...plan.created, ...plan.changed]) {
    await recordEntry(tx, clock, random, {
      actor,
      action: 'officer.import',
      thing: { kind: 'officer', id },
    });
  }
}
