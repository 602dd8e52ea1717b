import { type ActionEvidenceId, newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { judgePdf } from '#platform/files/judge-pdf.ts';
import { encodePhotograph } from '#platform/images/encode-photograph.ts';
import { MAX_PHOTOGRAPH_BYTES, type PhotographRefusal } from '#platform/images/open-photograph.ts';
import type { ActionEvidence } from '../domain/action.ts';
import { EVIDENCE_FILES } from '../domain/evidence-files.ts';
import type { PlanContext } from '../domain/plan-context.ts';

/** `kind-unknown`: neither a photograph nor a PDF. `with-actions`, `locked`: a PDF that does something, or hides what it does. */
export type EvidenceRefusal =
  | 'kind-unknown'
  | 'with-actions'
  | 'locked'
  | Exclude<PhotographRefusal, 'not-a-photograph'>;

type Kept = Pick<ActionEvidence, 'id' | 'photo' | 'document'>;

/**
 * Puts a photograph or a PDF away under the id that its row will have, before the commit: a row never names a file that is not
 * there. Its content says what it is, whatever it is called.
 */
export async function keepEvidence(
  context: Pick<PlanContext, 'platform'>,
  file: { readonly name: string; readonly bytes: Uint8Array } | undefined,
): Promise<Result<Kept, EvidenceRefusal>> {
  const id = newId<'action-evidence'>(context.platform.random);
  const none = { id, photo: undefined, document: undefined };
  if (!file) return ok(none);
  if (file.bytes.length > MAX_PHOTOGRAPH_BYTES) return refuse('too-large');
  const isPdf = Buffer.from(file.bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
  return await (isPdf ? keepDocument : keepPhoto)(context, none, file);
}

type Keeper = (
  context: Pick<PlanContext, 'platform'>,
  none: Kept,
  file: { readonly name: string; readonly bytes: Uint8Array },
) => Promise<Result<Kept, EvidenceRefusal>>;

const keepPhoto: Keeper = async ({ platform }, none, { bytes }) => {
  const encoded = await encodePhotograph(bytes);
  if (!encoded.ok) {
    const { refusal } = encoded;
    return refuse(refusal === 'not-a-photograph' ? 'kind-unknown' : refusal);
  }
  const { width, height, large, small } = encoded.value;
  await platform.files.write(EVIDENCE_FILES.large, none.id, large);
  await platform.files.write(EVIDENCE_FILES.small, none.id, small);
  return ok({ ...none, photo: { width, height } });
};

const keepDocument: Keeper = async ({ platform }, none, { name, bytes }) => {
  const judged = await judgePdf(bytes);
  if (!judged.ok) return judged;
  await platform.files.write(EVIDENCE_FILES.document, none.id, bytes);
  return ok({ ...none, document: { name: documentName(name), bytes: bytes.length } });
};

const MAX_STEM_LENGTH = 100;

/** «Протокол.pdf»: as its author called it, on one line, with nothing in it that paths are made of. */
function documentName(given: string): string {
  const last = given.slice(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
  const stem = last
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .replace(/^\.+/, '');
  const line = tidyLine(stem.slice(0, MAX_STEM_LENGTH));
  return `${line.ok ? line.value.text : 'document'}.pdf`;
}

/** Nothing names them. */
export async function discardEvidence(
  { platform }: Pick<PlanContext, 'platform'>,
  id: ActionEvidenceId,
): Promise<void> {
  for (const fileClass of Object.values(EVIDENCE_FILES)) await platform.files.remove(fileClass, id);
}
