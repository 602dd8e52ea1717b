import type { AreaDirectory } from '#modules/areas/index.ts';
import type { ImportDraftId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { describeRoster, type RosterChange } from '../domain/describe-roster.ts';
import { hasLeft } from '../domain/officer-card.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import type { RosterDraft } from '../domain/roster-draft.ts';
import type { ImportedRoster, RosterRefusal } from '../domain/roster-result.ts';
import { loadDeskOfficers } from '../storage/desk-officers.ts';
import { fingerprintRoster } from './fingerprint-roster.ts';
import { mayWith } from './officer-in-reach.ts';
import { fileOf, ownRosterDraft } from './own-roster-draft.ts';
import { countRoster, type PlannedRoster, planReadRoster } from './plan-read-roster.ts';
import { readRoster, type ReadRoster } from './read-roster.ts';

export interface RosterPreview {
  readonly draft: Pick<RosterDraft, 'id' | 'fileName'>;
  readonly outcome: Result<PreviewedRoster, RosterRefusal>;
}

export interface PreviewedRoster extends ImportedRoster {
  /** Sent back with the confirmation: what was looked at is what is written. */
  readonly fingerprint: string;
  readonly changes: readonly RosterChange[];
  /** Of the assignments in them. */
  readonly nameOfArea: AreaDirectory['nameOf'];
  /** The confirmation says of each of them whether it is a woman or a man. */
  readonly unsure: PlannedRoster['unsure'];
  /** Who serves within one's own reach and is not in the file: they stay as they are. */
  readonly unnamed: number;
}

/** What a roster would change, and nothing is written. */
export async function previewRoster(
  context: RosterContext,
  id: ImportDraftId,
): Promise<Result<RosterPreview, 'absent'>> {
  if (!context.policy.can(context.actor, 'officer.import')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const draft = await ownRosterDraft(tx, context, id);
    if (!draft) return refuse('absent');
    const read = readRoster(context, fileOf(draft));
    const outcome = read.ok ? await preview(tx, context, read.value) : read;
    return ok({ draft, outcome });
  });
}

async function preview(
  tx: Tx,
  context: RosterContext,
  read: ReadRoster,
): Promise<Result<PreviewedRoster, RosterRefusal>> {
  const planned = await planReadRoster(tx, context, read);
  if (!planned.ok) return planned;
  const { plan, known, notices, unsure } = planned.value;
  const changes = describeRoster(plan, read.entries, known);
  return ok({
    ...countRoster(plan),
    notices,
    unsure,
    fingerprint: fingerprintRoster(planned.value),
    changes,
    nameOfArea: (area) => context.areas.nameOf(area),
    unnamed: await countUnnamed(tx, context, read),
  });
}

async function countUnnamed(
  tx: Tx,
  context: RosterContext,
  { entries }: ReadRoster,
): Promise<number> {
  const named = new Set(entries.map(({ badgeNumber }) => badgeNumber));
  const today = context.platform.clock.today();
  const all = await loadDeskOfficers(tx);
  return all.filter(
    (one) =>
      !named.has(one.badgeNumber) &&
      !hasLeft(one, today) &&
      mayWith(context, 'officer.import', one),
  ).length;
}
