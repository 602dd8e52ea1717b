import { newId, type OrganisationId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { freeSlugs } from '../../../kernel/text/free-slugs.ts';
import { slugOf } from '../../../kernel/text/slug-of.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { recordEvent } from '../../../platform/events/record-event.ts';
import { recordEntry } from '../../audit/index.ts';
import { inTransaction } from '../../identity/index.ts';
import { createAreaFinder } from '../domain/area-finder.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import { type DeskOrganisation, organisationResource } from '../domain/desk-organisation.ts';
import type { RowProblem } from '../domain/import-row.ts';
import type { ImportedKind, OrganisationKind } from '../domain/organisation.ts';
import type { OrganisationColumn } from '../domain/organisation-columns.ts';
import type { KnownOrganisation, OrganisationDraft } from '../domain/organisation-draft.ts';
import { parseOrganisationRow } from '../domain/organisation-row.ts';
import { placeOrganisation } from '../domain/place-organisation.ts';
import { findDeskOrganisation, isKnownKey } from '../storage/desk-organisations.ts';
import { loadSlugs } from '../storage/load-organisations.ts';
import { lockOrganisations, saveOrganisations } from '../storage/save-organisations.ts';

/** A form says what a line of a table says, in the same words, and is read by the same reader. */
export type OrganisationForm = Readonly<Partial<Record<OrganisationColumn, string>>>;

export type SaveRefusal =
  | { readonly reason: 'absent' }
  | { readonly reason: 'fields'; readonly problems: readonly RowProblem[] }
  /** It would stand outside of what whoever saves it answers for. */
  | { readonly reason: 'out-of-reach' }
  /** One of this kind and name stands there already. */
  | { readonly reason: 'known' }
  /** Somebody else changed it meanwhile. */
  | { readonly reason: 'changed' };

/** A new organisation. */
export async function createOrganisation(
  context: ContextWithAreas,
  kind: ImportedKind,
  form: OrganisationForm,
): Promise<Result<OrganisationId, SaveRefusal>> {
  const { actor, policy, platform } = context;
  if (!policy.can(actor, 'organisation.change')) return refuse({ reason: 'absent' });
  const draft = readForm(context, kind, form);
  if (!draft.ok) return draft;
  if (!mayStand(context, draft.value)) return refuse({ reason: 'out-of-reach' });
  return await inTransaction(context, async (tx) => {
    await lockOrganisations(tx);
    if (await isKnownKey(tx, draft.value.importKey)) return refuse({ reason: 'known' });
    const id = newId<'organisation'>(platform.random);
    const slug = freeSlugs(await loadSlugs(tx))(slugOf(draft.value.name));
    await write(context, tx, { ...draft.value, id, slug });
    return ok(id);
  });
}

/** What is known of one changes. `seen`: when it had changed last, as whoever changes it saw it. */
export async function changeOrganisation(
  context: ContextWithAreas,
  id: OrganisationId,
  { form, seen }: { readonly form: OrganisationForm; readonly seen: string },
): Promise<Result<OrganisationId, SaveRefusal>> {
  const { actor, policy, areas } = context;
  if (!policy.can(actor, 'organisation.change')) return refuse({ reason: 'absent' });
  return await inTransaction(context, async (tx) => {
    const known = await findDeskOrganisation(tx, id);
    const may =
      known && policy.can(actor, 'organisation.change', organisationResource(areas, known));
    if (!known || !may) return refuse({ reason: 'absent' });
    if (known.changedAt.toString() !== seen) return refuse({ reason: 'changed' });
    const draft = readForm(context, known.kind, form);
    if (!draft.ok) return draft;
    const after = keepIdentity(known, draft.value);
    if (!mayStand(context, after)) return refuse({ reason: 'out-of-reach' });
    await write(context, tx, after);
    return ok(id);
  });
}

function readForm(
  { areas }: ContextWithAreas,
  kind: OrganisationKind,
  form: OrganisationForm,
): Result<OrganisationDraft, SaveRefusal> {
  const parsed = parseOrganisationRow({ line: 0, cells: form });
  // Of a school the register's own number tells which it is, and that does not change here.
  const shape = kind === 'school' ? 'partner' : kind;
  const placed = placeOrganisation(areas, createAreaFinder(areas), shape, parsed.row);
  const problems = [...parsed.problems, ...placed.problems];
  return problems.length > 0
    ? refuse({ reason: 'fields', problems })
    : ok({ ...placed.draft, kind });
}

/** By what an import and other modules know it; and the day of checking, which the form does not ask. */
function keepIdentity(known: DeskOrganisation, draft: OrganisationDraft): KnownOrganisation {
  const { id, slug, kind, importKey, checkedOn } = known;
  return { ...draft, id, slug, kind, importKey, checkedOn };
}

/** Nobody puts one where they could not change it afterwards. */
function mayStand({ actor, policy, areas }: ContextWithAreas, draft: OrganisationDraft): boolean {
  return policy.can(actor, 'organisation.change', organisationResource(areas, draft));
}

async function write(context: ContextWithAreas, tx: Tx, one: KnownOrganisation): Promise<void> {
  const { clock, random } = context.platform;
  await saveOrganisations(tx, clock, [one], 'desk');
  await recordEntry(tx, clock, random, {
    actor: context.actor,
    action: 'organisation.change',
    thing: { kind: 'organisation', id: one.id },
    detail: { kind: one.kind, status: one.status },
  });
  await recordEvent(tx, clock, random, {
    type: 'organisation.changed',
    subject: { kind: one.kind },
  });
}
