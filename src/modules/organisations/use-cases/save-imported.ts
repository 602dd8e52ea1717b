import { newId } from '../../../kernel/ids.ts';
import { freeSlugs } from '../../../kernel/text/free-slugs.ts';
import { slugOf } from '../../../kernel/text/slug-of.ts';
import { recordEvent } from '../../../platform/events/record-event.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { recordEntry } from '../../audit/index.ts';
import { type Context, inTransaction, type Permission } from '../../identity/index.ts';
import type { ImportedOrganisations } from '../domain/import-result.ts';
import {
  type OrganisationDraft,
  type OrganisationsPlan,
  planOrganisations,
} from '../domain/organisation-draft.ts';
import type { OrganisationKind } from '../domain/organisation.ts';
import type { OrganisationColumn } from '../domain/organisation-columns.ts';
import { loadKnownOrganisations, loadSlugs } from '../storage/load-organisations.ts';
import { lockOrganisations, saveOrganisations } from '../storage/save-organisations.ts';

export interface ToSave {
  readonly kind: OrganisationKind;
  readonly permission: Permission;
  readonly drafts: readonly OrganisationDraft[];
  readonly columns: ReadonlySet<OrganisationColumn>;
  readonly dryRun: boolean;
  readonly origin: 'import' | 'demo';
}

/** Compares with what is known and writes the difference, with one audit entry and one event, or nothing at all. */
export async function saveImported(
  context: Context,
  toSave: ToSave,
): Promise<Omit<ImportedOrganisations, 'notices'>> {
  return await inTransaction(context, async (tx) => {
    await lockOrganisations(tx);
    const known = await loadKnownOrganisations(tx, toSave.kind);
    const plan = planOrganisations(toSave.drafts, known, toSave.columns);
    const counts = {
      created: plan.created.length,
      changed: plan.changed.length,
      unchanged: plan.unchanged,
      closed: toSave.drafts.filter(({ status }) => status === 'closed').length,
    };
    const isNothing = counts.created + counts.changed === 0;
    if (!toSave.dryRun && !isNothing) await write(context, tx, toSave, plan);
    return counts;
  });
}

async function write(
  context: Context,
  tx: Tx,
  toSave: ToSave,
  plan: OrganisationsPlan,
): Promise<void> {
  const { clock, random } = context.platform;
  const freeSlug = freeSlugs(await loadSlugs(tx));
  const created = plan.created.map((draft) => ({
    ...draft,
    id: newId<'organisation'>(random),
    slug: freeSlug(slugOf(draft.name)),
  }));
  await saveOrganisations(tx, clock, [...created, ...plan.changed], toSave.origin);
  await recordEntry(tx, clock, random, {
    actor: context.actor,
    action: toSave.permission,
    thing: { kind: toSave.kind },
    detail: { created: created.length, changed: plan.changed.length },
  });
  await recordEvent(tx, clock, random, {
    type: 'organisation.changed',
    subject: { kind: toSave.kind },
  });
}
