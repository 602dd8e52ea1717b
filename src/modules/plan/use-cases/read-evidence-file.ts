import type { ActionEvidenceId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { ActionEvidence, JointAction } from '../domain/action.ts';
import { EVIDENCE_FILES, type EvidenceFile } from '../domain/evidence-files.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { findEvidence } from '../storage/evidence.ts';
import { findActionByNumber } from '../storage/load-actions.ts';

export interface ReadEvidenceFile {
  readonly year: number;
  readonly number: number;
  readonly id: ActionEvidenceId;
  readonly file: EvidenceFile;
}

export interface EvidenceBytes {
  readonly bytes: Uint8Array;
  /** Of a document: as its author called it. */
  readonly name: string | undefined;
}

/** A photograph or a document that shows what was done, where everybody reads the action. */
export async function readEvidenceFile(
  { policy, actor, areas, platform }: PlanContext,
  { id, file, ...at }: ReadEvidenceFile,
): Promise<Result<EvidenceBytes, 'absent'>> {
  if (!policy.can(actor, 'action.read')) return refuse('absent');
  const reader = platform.database.read;
  const action = await findActionByNumber(reader, at);
  if (!action || !isShown(action, areas)) return refuse('absent');
  const evidence = await findEvidence(reader, action.id, id);
  if (!evidence || !hasFile(evidence, file)) return refuse('absent');
  const bytes = await platform.files.read(EVIDENCE_FILES[file], id);
  return bytes ? ok({ bytes, name: evidence.document?.name }) : refuse('absent');
}

/** A draft is nobody’s to read, and an area that is hidden takes its actions along. */
function isShown({ publishedAt, areaId }: JointAction, areas: PlanContext['areas']): boolean {
  return publishedAt !== undefined && areas.get(areaId) !== undefined;
}

function hasFile({ document, photo }: ActionEvidence, file: EvidenceFile): boolean {
  return (file === 'document' ? document : photo) !== undefined;
}
