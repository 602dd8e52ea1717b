import { parseId } from '../../../../kernel/ids.ts';
import {
  type Answer,
  type PageRequest,
  refusal,
  type UploadedFile,
} from '../../../../platform/http/route.ts';
import { MOST_FILES } from '../../domain/appeal-file.ts';
import type { AppealPages } from '../../domain/pages-context.ts';
import { type AddFileRefusal, addFile } from '../../use-cases/add-file.ts';
import { removeFile } from '../../use-cases/remove-file.ts';
import { goOn } from './appeal.ts';
import { type Draft, draftOf } from './draft.ts';
import { appealFormText } from './messages/index.ts';
import { showStep } from './show-step.tsx';
import { type StepError, stepOf, unreadableIn } from './steps.ts';

/** POST `/appeal/files`: files to be kept with the others, one to be taken back, or the way on. */
export async function putUpFiles(pages: AppealPages, request: PageRequest): Promise<Answer> {
  const { form, files, locale } = request;
  const draft = draftOf(form, pages.platform.random);
  // Nothing is kept for what can never be sent.
  const [wrong] = unreadableIn(locale, draft, pages.areas);
  if (wrong) {
    return await showStep(pages, request, { step: stepOf(wrong.field), draft, errors: [wrong] });
  }
  const taken = parseId<'file'>(form.get('remove') ?? '');
  if (taken) await removeFile(pages, { key: draft.key, id: taken });
  const refused = await keepEach(pages, draft, files);
  if (refused.some(({ refusal: why }) => why === 'forbidden')) return refusal('absent');
  const stays = taken !== undefined || form.get('go') === 'add';
  if (refused.length === 0 && !stays) return await goOn(pages, request, draft, 'files');
  const errors = refused.map(({ name, refusal: why }): StepError => {
    const reason = why === 'forbidden' ? 'broken' : why;
    const text = appealFormText.in(locale)(`error.file.${reason}`, { name, most: MOST_FILES });
    return { field: 'file', text };
  });
  return await showStep(pages, request, { step: 'files', draft, errors });
}

interface RefusedFile {
  readonly name: string;
  readonly refusal: AddFileRefusal;
}

/** What cannot be kept is told of, and the others are kept. */
async function keepEach(
  pages: AppealPages,
  { key }: Draft,
  files: readonly UploadedFile[],
): Promise<readonly RefusedFile[]> {
  const refused: RefusedFile[] = [];
  for (const { name, bytes, refused: unread } of files) {
    if (unread) {
      refused.push({ name, refusal: unread });
      continue;
    }
    const added = await addFile(pages, { key, name, bytes });
    if (!added.ok) refused.push({ name, refusal: added.refusal });
  }
  return refused;
}
