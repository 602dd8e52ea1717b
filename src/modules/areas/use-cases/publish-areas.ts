import type { AreaId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { recordEvent } from '../../../platform/events/record-event.ts';
import { recordEntry } from '../../audit/index.ts';
import { type Context, inTransaction } from '../../identity/index.ts';
import type { AreaKind } from '../domain/area.ts';
import type { KnownArea } from '../domain/import/register.ts';
import { type FileRefusal, fileRefusal } from '../domain/import/report.ts';
import { loadMemberships } from '../storage/beat-settlements.ts';
import { loadKnownAreas, waitForOtherImports } from '../storage/load-known-areas.ts';
import { saveAreas } from '../storage/save-areas.ts';
import { type AreaMeant, findMeant, writtenAs } from './find-area.ts';
import { reachOf } from './may-change.ts';
import { publicSubject } from './public-subject.ts';

export interface PublishAreas {
  /** By code or slug, or by id; undefined means every area. */
  readonly area: AreaMeant | undefined;
  /** Whether all areas below it are meant, too. */
  readonly below: boolean;
  /** Of those only one kind. */
  readonly kind?: AreaKind;
  /** `draft` takes it from the public again. */
  readonly status: 'public' | 'draft';
}

/** Drafts become public, or public areas drafts again. Answers how many changed. */
export async function publishAreas(
  context: Context,
  input: PublishAreas,
): Promise<Result<{ readonly changed: number }, FileRefusal>> {
  if (!context.policy.can(context.actor, 'area.publish')) return refuse(fileRefusal('forbidden'));
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    await waitForOtherImports(tx);
    const known = await loadKnownAreas(tx);
    const area = input.area === undefined ? undefined : findMeant(known, input.area);
    const reaches = reachOf(context, 'area.publish', known);
    if (input.area !== undefined && !(area && reaches(area))) {
      return refuse(fileRefusal('area-unknown', { area: writtenAs(input.area) }));
    }
    const meant = area ? chosen(known, area, input.below) : known.filter(reaches);
    const retired = await retiredBeats(tx, meant);
    const changing = meant.filter(
      (one) =>
        one.status !== input.status &&
        (input.kind ?? one.kind) === one.kind &&
        (one === area || !retired.has(one.id)),
    );
    if (changing.length === 0) return ok({ changed: 0 });
    const areas = changing.map((before) => ({
      before,
      after: { ...before, status: input.status },
    }));
    const writing = { now: clock.now(), newId: () => random.uuid(), source: 'publish' };
    await saveAreas(tx, { areas, boundaries: [] }, writing);
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'area.publish',
      thing: area ? { kind: 'area', id: area.id } : { kind: 'area' },
      detail: { areas: changing.length, status: input.status },
    });
    await recordEvent(tx, clock, random, {
      type: 'area.published',
      subject: publicSubject(area && { ...area, status: input.status }),
    });
    return ok({ changed: changing.length });
  });
}

/** Publishing what lies in a hromada must not bring back beats that were taken out of it. */
async function retiredBeats(tx: Tx, areas: readonly KnownArea[]): Promise<ReadonlySet<AreaId>> {
  const named = new Set((await loadMemberships(tx)).map(({ beatId }) => beatId));
  const retired = areas.filter(
    ({ id, kind, fingerprint }) => kind === 'beat' && fingerprint === undefined && !named.has(id),
  );
  return new Set(retired.map(({ id }) => id));
}

function chosen(
  known: readonly KnownArea[],
  area: KnownArea,
  below: boolean,
): readonly KnownArea[] {
  return below ? subtree(known, area) : [area];
}

/** The area itself first. */
export function subtree(known: readonly KnownArea[], area: KnownArea): readonly KnownArea[] {
  const children = Map.groupBy(known, ({ parentId }) => parentId);
  const found: KnownArea[] = [];
  const waiting: KnownArea[] = [area];
  const seen = new Set<AreaId>();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (seen.has(next.id)) continue;
    seen.add(next.id);
    found.push(next);
    waiting.push(...(children.get(next.id) ?? []));
  }
  return found;
}
