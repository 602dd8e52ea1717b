import type { AreaChangeId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import type { PlannedArea } from '../domain/import/plan-areas.ts';
import { type FileRefusal, fileRefusal } from '../domain/import/report.ts';
import { loadKnownAreas, waitForOtherImports } from '../storage/load-known-areas.ts';
import { saveAreas } from '../storage/save-areas.ts';
import { type AreasToPublish, type PlannedPublishing, planPublishing } from './plan-publishing.ts';
import { publicSubject } from './public-subject.ts';
import { saveChange } from './save-change.ts';

export interface PublishAreas extends AreasToPublish {
  /** The version of the plan that the person saw: nothing else is published. */
  readonly expected?: string;
}

export interface PublishedAreas {
  /** How many. */
  readonly changed: number;
  /** The change by which it can be reverted. None for a single area, which can simply be switched back. */
  readonly change?: AreaChangeId;
}

/** Drafts become public, or public areas drafts again: all of them or none, each with its entry in the journal. */
export async function publishAreas(
  context: Context,
  input: PublishAreas,
): Promise<Result<PublishedAreas, FileRefusal>> {
  if (!context.policy.can(context.actor, 'area.publish')) return refuse(fileRefusal('forbidden'));
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    await waitForOtherImports(tx);
    const planned = await planPublishing(tx, context, await loadKnownAreas(tx), input);
    if (!planned.ok) return planned;
    const { area, changing, version } = planned.value;
    if (changing.length === 0) return ok({ changed: 0 });
    if (input.expected !== undefined && input.expected !== version) {
      return refuse(fileRefusal('changed-meanwhile'));
    }
    const change = await save(tx, context, input, planned.value);
    for (const { id } of changing) {
      await recordEntry(tx, clock, random, {
        actor: context.actor,
        action: 'area.publish',
        thing: { kind: 'area', id },
        detail: { status: input.status },
      });
    }
    await recordEvent(tx, clock, random, {
      type: 'area.published',
      subject: publicSubject(area && { ...area, status: input.status }),
    });
    return ok({ changed: changing.length, ...change });
  });
}

/** A single area is switched back. For many, nobody would remember which of them were drafts. */
async function save(
  tx: Tx,
  context: Context,
  { below, status }: PublishAreas,
  { area, changing }: PlannedPublishing,
): Promise<Pick<PublishedAreas, 'change'>> {
  const { clock, random } = context.platform;
  const plan = {
    areas: changing.map((before): PlannedArea => ({ before, after: { ...before, status } })),
    boundaries: [],
  };
  if (area && !below) {
    const writing = { now: clock.now(), newId: () => random.uuid(), source: 'publish' };
    await saveAreas(tx, plan, writing);
    return {};
  }
  const kind = status === 'public' ? 'publish' : 'hide';
  const change = { kind, source: '', areaId: area?.id, known: changing, ...plan } as const;
  return { change: await saveChange(tx, context, change) };
}
