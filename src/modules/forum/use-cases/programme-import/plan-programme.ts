import { type Result, ok } from '../../../../kernel/result.ts';
import { fingerprint } from '../../../../platform/crypto/fingerprint.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { ImportedEvent } from '../../domain/programme-import/imported-event.ts';
import { clashesOfPlan, type PlannedClash } from '../../domain/programme-import/planned-clashes.ts';
import { planImport, type PlannedProgramme } from '../../domain/programme-import/plan-import.ts';
import type { ProgrammeDraft } from '../../domain/programme-import/programme-draft.ts';
import { loadImported } from '../../storage/programme-drafts.ts';
import { loadRules } from '../../storage/programme-rules.ts';
import { loadArranged } from '../load-arranged.ts';
import { readBeside } from './read-beside.ts';
import type { ProgrammeFileRefusal } from './read-programme-file.ts';

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
  forum: WholeForum,
  { bytes, days }: Pick<ProgrammeDraft, 'bytes' | 'days'>,
): Promise<Result<PlannedFile, ProgrammeFileRefusal>> {
  const read = await readBeside(bytes);
  if (!read.ok) return read;
  const imported = await loadImported(tx, forum.id);
  const { timeZone } = context.platform.clock;
  const isKnown = (key: string) => imported.has(eventDigest(key));
  const planned = planImport({ forum, timeZone, days, isKnown }, read.value);
  const arranged = await loadArranged(tx, forum);
  const { rules } = await loadRules(tx, forum.id);
  const clashes = clashesOfPlan(forum, arranged, planned.taken, rules);
  return ok({ ...planned, conference: read.value.title, clashes });
}

/** What is kept of an event, by which it is known again: of any length it may have, one. */
export function eventDigest(key: string): string {
  return fingerprint(key);
}

/** The same for two plans that would write the same. */
export function fingerprintProgramme({ taken, newRooms, newTracks }: PlannedProgramme): string {
  return fingerprint([taken, newRooms, newTracks]);
}
