import { newId } from '#kernel/ids.ts';
import { freeSlugs } from '#kernel/text/free-slugs.ts';
import { slugOf } from '#kernel/text/slug-of.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { type Context, inTransaction, type Permission } from '#modules/identity/index.ts';
import type { ImportedSchools } from '../domain/import-result.ts';
import {
  type KnownOrganisation,
  type OrganisationDraft,
  type OrganisationsPlan,
  planOrganisations,
} from '../domain/organisation-draft.ts';
import type { OrganisationKind } from '../domain/organisation.ts';
import { type PlacedDraft, settleKeys } from '../domain/settle-keys.ts';
import type { OrganisationColumn } from '../domain/organisation-columns.ts';
import { loadKnownOrganisations, loadSlugs } from '../storage/load-organisations.ts';
import { lockOrganisations, saveOrganisations } from '../storage/save-organisations.ts';

export interface ToSave {
  readonly kind: OrganisationKind;
  readonly permission: Permission;
  readonly drafts: readonly PlacedDraft[];
  readonly columns: ReadonlySet<OrganisationColumn>;
  readonly dryRun: boolean;
  readonly origin: 'import' | 'demo';
  /** What else must stay as it is: where whoever brings the file may not change it. By default nothing. */
  readonly mayTake?: (organisation: Pick<OrganisationDraft, 'areaId'>) => boolean;
  readonly alongside?: Alongside;
}

/** What a file does, and what was known before. */
export interface ImportPlan {
  readonly created: readonly KnownOrganisation[];
  readonly changed: readonly KnownOrganisation[];
  /** By the key of its line; of what is new, none. */
  readonly before: ReadonlyMap<string, KnownOrganisation>;
}

/** What a higher module keeps of the same lines, in the same transaction. */
export interface Alongside {
  /** Looks at what would be written. */
  readonly plan: (tx: Tx, plan: ImportPlan) => Promise<AlongsidePlan>;
  readonly write: (tx: Tx) => Promise<void>;
}

export interface AlongsidePlan {
  /** Of how many organisations that do not change themselves it changes what it keeps. */
  readonly also: number;
  /** Otherwise nothing is written: it is not what somebody looked at. */
  readonly isWanted: boolean;
}

/** Compares with what is known and writes the difference, with one audit entry and one event, or nothing at all. */
export async function saveImported(
  context: Context,
  toSave: ToSave,
): Promise<Omit<ImportedSchools, 'notices'>> {
  return await inTransaction(context, async (tx) => {
    await lockOrganisations(tx);
    const known = await loadKnownOrganisations(tx, toSave.kind);
    const { columns, alongside, dryRun } = toSave;
    const drafts = settleKeys(toSave.drafts, known);
    const planned = planOrganisations(drafts, known, columns);
    const plan = await named(context, tx, withinReach(toSave, drafts, planned));
    const { also, isWanted } = (await alongside?.plan(tx, plan)) ?? { also: 0, isWanted: true };
    const counts = {
      created: plan.created.length,
      changed: plan.changed.length + also,
      unchanged: plan.unchanged - also,
      closed: drafts.filter(({ status }) => status === 'closed').length,
      outOfReach: plan.outOfReach,
    };
    const isNothing = counts.created + counts.changed === 0;
    if (!dryRun && isWanted && !isNothing) {
      await write(context, tx, toSave, plan);
      await alongside?.write(tx);
    }
    return counts;
  });
}

/** Both where it is said to stand and where it stood before are theirs. */
function withinReach(
  { mayTake }: ToSave,
  drafts: readonly OrganisationDraft[],
  plan: OrganisationsPlan,
) {
  if (!mayTake) return { ...plan, outOfReach: 0 };
  const isLeft = new Set(
    drafts
      .filter((draft) => {
        const before = plan.before.get(draft.importKey);
        return !mayTake(draft) || (before && !mayTake(before));
      })
      .map(({ importKey }) => importKey),
  );
  const before = new Map([...plan.before].filter(([key]) => !isLeft.has(key)));
  const ids = new Set([...before.values()].map(({ id }) => id));
  const created = plan.created.filter(({ importKey }) => !isLeft.has(importKey));
  const changed = plan.changed.filter(({ id }) => ids.has(id));
  const unchanged = before.size - changed.length;
  return { before, created, changed, unchanged, outOfReach: isLeft.size };
}

/** What is new gets its id and its address. */
async function named<Plan extends OrganisationsPlan>(
  { platform: { random } }: Context,
  tx: Tx,
  plan: Plan,
): Promise<Plan & ImportPlan> {
  const freeSlug = freeSlugs(await loadSlugs(tx));
  const created = plan.created.map((draft) => ({
    ...draft,
    id: newId<'organisation'>(random),
    slug: freeSlug(slugOf(draft.name)),
  }));
  return { ...plan, created };
}

async function write(
  context: Context,
  tx: Tx,
  toSave: ToSave,
  { created, changed }: ImportPlan,
): Promise<void> {
  const { clock, random } = context.platform;
  await saveOrganisations(tx, clock, [...created, ...changed], toSave.origin);
  await recordEntry(tx, clock, random, {
    actor: context.actor,
    action: toSave.permission,
    thing: { kind: toSave.kind },
    detail: { created: created.length, changed: changed.length },
  });
  await recordEvent(tx, clock, random, {
    type: 'organisation.changed',
    subject: { kind: toSave.kind },
  });
}
