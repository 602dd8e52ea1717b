import { fingerprint } from '#platform/crypto/fingerprint.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { ImportedEvent } from '../../domain/programme-import/imported-event.ts';
import { clashesOfPlan, type PlannedClash } from '../../domain/programme-import/planned-clashes.ts';
import { planImport, type PlannedProgramme } from '../../domain/programme-import/plan-import.ts';
import type { RawProgramme } from '../../domain/programme-import/raw-programme.ts';
import { loadImported } from '../../storage/programme-drafts.ts';
import { loadArranged } from '../load-arranged.ts';
import type { OwnDraft } from './own-programme-draft.ts';

export interface PlannedFile extends PlannedProgramme {
  /** As the file calls itself. */
  readonly conference: string;
  /** Of what would be new, what cannot all take place: it is taken all the same, and the editor shows it. */
  readonly clashes: ReadonlyMap<ImportedEvent, readonly PlannedClash[]>;
}

/** Event by event what a file would become, in the transaction that may write it. */
export async function planProgramme(
  tx: Tx,
  context: ForumContext,
  { forum, draft: { days } }: OwnDraft,
  programme: RawProgramme,
): Promise<PlannedFile> {
  const imported = await loadImported(tx, forum.id);
  const { timeZone } = context.platform.clock;
  const isKnown = (key: string) => imported.has(eventDigest(key));
  const planned = planImport({ forum, timeZone, days, isKnown }, programme);
  const arranged = await loadArranged(tx, forum);
  const clashes = clashesOfPlan(forum, arranged, planned.taken, arranged.rules);
  return { ...planned, conference: programme.title, clashes };
}

/** What is kept of an event, by which it is known again: of any length it may have, one. */
export function eventDigest(key: string): string {
  return fingerprint(key);
}

/** The same for two plans that would write the same. */
export function fingerprintProgramme({ taken, newRooms, newTracks }: PlannedProgramme): string {
  return fingerprint([taken, newRooms, newTracks]);
}
