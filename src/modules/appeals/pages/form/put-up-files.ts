import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, refusal } from '#platform/http/route.ts';
import type { AppealPages } from '../../domain/pages-context.ts';
import { removeFile } from '../../use-cases/remove-file.ts';
import { goOn } from './appeal.ts';
import { keepFiles, refusedWords } from '../keep-files.ts';
import { draftOf } from './draft.ts';
import { showStep } from './show-step.tsx';
import { type StepError, stepOf, unreadableIn } from './steps.ts';

/** POST `/appeal/files`: files to be kept with the others, one to be taken back, or the way on. */
export async function putUpFiles(pages: AppealPages, request: PageRequest): Promise<Answer> {
  const { form, locale } = request;
  const draft = draftOf(form, pages.platform.random);
  // Nothing is kept for what can never be sent.
  const [wrong] = unreadableIn(locale, draft, pages.areas);
  if (wrong) {
    return await showStep(pages, request, { step: stepOf(wrong.field), draft, errors: [wrong] });
  }
  const taken = parseId<'file'>(form.get('remove') ?? '');
  if (taken) await removeFile(pages, { key: draft.key, id: taken });
  const { refused } = await keepFiles(pages, draft.key, request);
  if (refused.some(({ refusal: why }) => why === 'forbidden')) return refusal('absent');
  const stays = taken !== undefined || form.get('go') === 'add';
  if (refused.length === 0 && !stays) return await goOn(pages, request, draft, 'files');
  const errors = refused.map(
    (one): StepError => ({
      field: 'file',
      text: refusedWords(locale, one),
    }),
  );
  return await showStep(pages, request, { step: 'files', draft, errors });
}
