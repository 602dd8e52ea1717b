import { parseId } from '#kernel/ids.ts';
import { type Answer, document, type PageRequest, refusal } from '#platform/http/route.ts';
import type { EvidenceFile } from '../domain/evidence-files.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { readEvidenceFile } from '../use-cases/read-evidence-file.ts';

/** A photograph is shown; a document is downloaded and never opened here, whatever is in it. */
export function evidenceFile(file: EvidenceFile) {
  return async (context: PlanContext, { params }: PageRequest): Promise<Answer> => {
    const id = parseId<'action-evidence'>(params['evidence'] ?? '');
    const year = wholeNumber(params['year']);
    const number = wholeNumber(params['number']);
    if (!id || year === undefined || number === undefined) return refusal('absent');
    const read = await readEvidenceFile(context, { year, number, id, file });
    if (!read.ok) return refusal('absent');
    const { bytes, name } = read.value;
    if (file !== 'document') return document(bytes, 'image/jpeg');
    return document(bytes, 'application/pdf', {
      'Content-Disposition': `attachment; filename="document.pdf"; filename*=UTF-8''${encodeURIComponent(name ?? 'document.pdf')}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
    });
  };
}

/** Of an address: a year, or a number of a plan; undefined when it is none. */
export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}
