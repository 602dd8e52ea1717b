import { parseId } from '#kernel/ids.ts';
import { shortened } from '#kernel/text/shortened.ts';
import type { Answer, PageRequest, UploadedFile } from '#platform/http/route.ts';
import type { FormError } from '#ui/components/form-error.ts';
import { addPhoto, type AddPhoto, type AddPhotoRefusal } from '../../use-cases/add-photo.ts';
import { listUnsentPhotos } from '../../use-cases/read-unsent-photos.ts';
import { removePhoto } from '../../use-cases/remove-photo.ts';
import { answerStep, showStep } from './answer-step.tsx';
import { type Draft, draftOf } from './draft.ts';
import { firstUnanswered, type JudgedDraft, judgeDraft } from './judge-draft.ts';
import { formText } from './messages/index.ts';
import type { ReportPages } from './report-pages.ts';
import { placeAfter } from './step-addresses.ts';

/** Takes photographs one by one: what cannot be read is told of by its name, and the others stay. */
export async function addPhotos(pages: ReportPages, request: PageRequest): Promise<Answer> {
  const { form } = request;
  const draft = draftOf(form, pages.platform.random);
  const judged = judgeDraft(pages, draft);
  const unsendable = await answerUnsendable(pages, request, judged, 'photos');
  return unsendable ?? (await takePhotos(pages, request, draft));
}

/** Nothing is kept for a form that could not be sent: the question that must be answered first. */
export async function answerUnsendable(
  pages: ReportPages,
  request: PageRequest,
  judged: JudgedDraft,
  step: 'where' | 'photos',
): Promise<Answer | undefined> {
  if (firstUnanswered(judged, step)) return await answerStep(pages, request, step);
  const { contact } = judged.problems;
  if (contact.length === 0) return undefined;
  return await showStep(pages, request, judged, { step: 'contact', problems: contact });
}

async function takePhotos(pages: ReportPages, request: PageRequest, draft: Draft): Promise<Answer> {
  const { form, files } = request;
  const removed = parseId<'file'>(form.get('remove') ?? '');
  if (removed) await removePhoto(pages, { key: draft.key, id: removed });
  const go = removed ? 'removed' : String(form.get('go'));
  const refused = BRINGS.includes(go) ? await addEach(pages, request, draft) : [];
  const next = { ...request, form: await withPhotos(pages, draft, form) };
  // Whoever goes on without goes on without, whatever was put up before.
  if (go === 'skip') next.form.set('photos', '');
  if (LEADS_ON.includes(go) && refused.length === 0) {
    return await answerStep(pages, next, placeAfter('photos', draft));
  }
  const again = judgeDraft(pages, draftOf(next.form, pages.platform.random));
  const isMissing = go === 'add' && files.length === 0;
  return await showStep(pages, next, again, {
    step: 'photos',
    problems: isMissing ? [{ field: 'photo', problem: 'photo-none' }] : [],
    refusedPhotos: refused,
  });
}

/** Of the page’s buttons: with which the chosen files are put up, and which lead to the next question. */
const BRINGS: readonly string[] = ['next', 'add'];
const LEADS_ON: readonly string[] = ['next', 'skip'];

async function addEach(
  pages: ReportPages,
  { files, locale, client }: PageRequest,
  { key }: Draft,
): Promise<readonly FormError[]> {
  const refused: FormError[] = [];
  for (const file of files) {
    const problem = await addOne(pages, { key, client }, file);
    if (problem === undefined) continue;
    const name = shortened(file.name);
    refused.push({ field: 'photo', text: formText.in(locale)(`photo.${problem}`, { name }) });
  }
  return refused;
}

async function addOne(
  pages: ReportPages,
  from: Pick<AddPhoto, 'key' | 'client'>,
  { bytes, refused }: UploadedFile,
): Promise<Exclude<AddPhotoRefusal, 'forbidden'> | undefined> {
  if (refused) return refused;
  const added = await addPhoto(pages, { ...from, bytes });
  if (added.ok) return undefined;
  return added.refusal === 'forbidden' ? 'broken' : added.refusal;
}

/** As the form goes on: what is there now, in its order. */
export async function withPhotos(
  pages: ReportPages,
  { key }: Draft,
  form: URLSearchParams,
): Promise<URLSearchParams> {
  const photos = await listUnsentPhotos(pages, key);
  const next = new URLSearchParams(form);
  next.set('key', key);
  next.set('photos', photos.map(({ id }) => id).join(' '));
  return next;
}
