import { type EditConflict, seenOf } from '#kernel/edit-conflict.ts';
import type { OrganisationId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { freeSlugs } from '#kernel/text/free-slugs.ts';
import { slugOf } from '#kernel/text/slug-of.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { createAreaFinder } from '../domain/area-finder.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import { type DeskOrganisation, organisationResource } from '../domain/desk-organisation.ts';
import type { RowNotice, RowProblem } from '../domain/import-row.ts';
import type { ImportedKind, OrganisationKind } from '../domain/organisation.ts';
import type { OrganisationColumn } from '../domain/organisation-columns.ts';
import {
  fingerprint,
  type KnownOrganisation,
  type OrganisationDraft,
} from '../domain/organisation-draft.ts';
import { parseOrganisationRow } from '../domain/organisation-row.ts';
import { keepHiddenAreas } from '../domain/keep-hidden-areas.ts';
import { placeOrganisation } from '../domain/place-organisation.ts';
import { isKnownKey, lockDeskOrganisation } from '../storage/desk-organisations.ts';
import { loadSlugs } from '../storage/load-organisations.ts';
import { lockOrganisations, saveOrganisations } from '../storage/save-organisations.ts';
import { type Absent, ABSENT, onOrganisation } from './on-organisation.ts';
import { tellOrganisation } from './tell-organisation.ts';

/** A form says what a line of a table says, in the same words, and is read by the same reader. */
export type OrganisationForm = Readonly<Partial<Record<OrganisationColumn, string>>>;

export type CreateRefusal =
  | Absent
  | { readonly reason: 'fields'; readonly problems: readonly RowProblem[] }
  /** It would stand outside of what whoever saves it answers for. */
  | { readonly reason: 'out-of-reach' }
  /** One of this kind and name stands there already. */
  | { readonly reason: 'known' };

export type SaveRefusal = CreateRefusal | EditConflict<DeskOrganisation>;

export interface CreateOrganisation {
  readonly kind: ImportedKind;
  readonly form: OrganisationForm;
  /** Of the form, made when it was shown: sent twice, there is one organisation. */
  readonly key: OrganisationId;
}

/** A new organisation. */
export async function createOrganisation(
  context: ContextWithAreas,
  { kind, form, key }: CreateOrganisation,
): Promise<Result<OrganisationId, CreateRefusal>> {
  const { actor, policy } = context;
  if (!policy.can(actor, 'organisation.change')) return refuse(ABSENT);
  const draft = readForm(context, kind, form);
  if (!draft.ok) return draft;
  if (!mayStand(context, draft.value)) return refuse({ reason: 'out-of-reach' });
  return await inTransaction(context, async (tx) => {
    await lockOrganisations(tx);
    const sent = await lockDeskOrganisation(tx, key);
    if (sent) return isSame(sent, draft.value) ? ok(key) : refuse({ reason: 'known' });
    if (await isKnownKey(tx, draft.value.importKey)) return refuse({ reason: 'known' });
    const slug = freeSlugs(await loadSlugs(tx))(slugOf(draft.value.name));
    await write(context, tx, { ...draft.value, id: key, slug });
    return ok(key);
  });
}

/** What is known of one changes. `seen`: when it had changed last, as whoever changes it saw it. */
export async function changeOrganisation(
  context: ContextWithAreas,
  id: OrganisationId,
  { form, seen }: { readonly form: OrganisationForm; readonly seen: string },
): Promise<Result<OrganisationId, SaveRefusal>> {
  return await onOrganisation(
    context,
    'organisation.change',
    id,
    async (tx, known): Promise<Result<OrganisationId, SaveRefusal>> => {
      const draft = readForm(context, known.kind, form);
      if (!draft.ok) return draft;
      const isPlaceNamed = Boolean(form.area?.trim());
      const kept = keepHiddenAreas(context.areas, known, draft.value, { isPlaceNamed });
      const after = keepIdentity(known, kept);
      if (isSame(known, after)) return ok(id);
      if (seenOf(known) !== seen) return refuse({ reason: 'changed', now: known });
      if (!mayStand(context, after)) return refuse({ reason: 'out-of-reach' });
      await write(context, tx, after);
      return ok(id);
    },
  );
}

function readForm(
  { areas }: ContextWithAreas,
  kind: OrganisationKind,
  form: OrganisationForm,
): Result<OrganisationDraft, CreateRefusal> {
  const parsed = parseOrganisationRow({ line: 0, cells: form });
  // Of a school the register's own number tells which it is, and that does not change here.
  const shape = kind === 'school' ? 'partner' : kind;
  const placed = placeOrganisation(areas, createAreaFinder(areas), shape, parsed.row);
  const problems = [...parsed.problems, ...placed.problems, ...leftOut(parsed.notices)];
  return problems.length > 0
    ? refuse({ reason: 'fields', problems })
    : ok({ ...placed.draft, kind });
}

/** A table takes the rest of a line; whoever typed an address that is none is asked for another. */
function leftOut(notices: readonly RowNotice[]): readonly RowProblem[] {
  return notices.flatMap(({ reason, ...more }) =>
    reason === 'website-left-out' ? [{ ...more, reason: 'website-unreadable' as const }] : [],
  );
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

/** By all that a form says. */
function isSame(known: DeskOrganisation, draft: OrganisationDraft): boolean {
  return fingerprint(known) === fingerprint(keepIdentity(known, draft));
}

async function write(context: ContextWithAreas, tx: Tx, one: KnownOrganisation): Promise<void> {
  await saveOrganisations(tx, context.platform.clock, [one], 'desk');
  const detail = { kind: one.kind, status: one.status };
  await tellOrganisation(tx, context, one, { action: 'organisation.change', detail });
}
