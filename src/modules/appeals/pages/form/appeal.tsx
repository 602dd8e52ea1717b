import { type FileId, newId, parseId } from '../../../../kernel/ids.ts';
import { type Answer, type PageRequest, page, refusal } from '../../../../platform/http/route.ts';
import type { Locale } from '../../../../platform/i18n/locales.ts';
import { MOST_FILES } from '../../domain/appeal-file.ts';
import type { AppealPages } from '../../domain/pages-context.ts';
import { addFile } from '../../use-cases/add-file.ts';
import { listUnsentFiles } from '../../use-cases/list-unsent-files.ts';
import { removeFile } from '../../use-cases/remove-file.ts';
import { submitAppeal } from '../../use-cases/submit-appeal.ts';
import { CheckStep } from './check-step.tsx';
import { type Draft, draftOf } from './draft.ts';
import { FilesStep } from './files-step.tsx';
import { KindStep } from './kind-step.tsx';
import { appealFormText } from './messages/index.ts';
import { AnswerStep, AuthorStep, SubstanceStep } from './question-steps.tsx';
import { receivedPage } from './received.tsx';
import {
  errorsOf,
  type FormError,
  parseDraft,
  schemaErrors,
  stepAfter,
  stepBefore,
  type StepName,
  stepOf,
  STEPS,
  unreadableIn,
} from './steps.ts';

/** `/appeal`: what an appeal is, and its first question. */
export async function appealPage(pages: AppealPages, request: PageRequest): Promise<Answer> {
  const draft = draftOf(new URLSearchParams(), pages.platform.random);
  const home = pages.homeArea();
  const areaId = home && pages.areas.chain(home.id).find(({ kind }) => kind === 'hromada')?.id;
  return await show(pages, request, { ...draft, areaId: areaId ?? '' }, 'kind');
}

/** POST `/appeal`: a step was answered. */
export async function answerAppealStep(pages: AppealPages, request: PageRequest): Promise<Answer> {
  const draft = draftOf(request.form, pages.platform.random);
  return await goOn(pages, request, draft, stepIn(request));
}

/** POST `/appeal/files`: files to be kept with the others, one to be taken back, or the way on. */
export async function putUpFiles(pages: AppealPages, request: PageRequest): Promise<Answer> {
  const draft = draftOf(request.form, pages.platform.random);
  // Nothing is kept for what can never be sent.
  const [wrong] = unreadableIn(request.locale, draft, pages.areas);
  if (wrong) return await show(pages, request, draft, stepOf(wrong.field), [wrong]);
  const taken = parseId<'file'>(request.form.get('remove') ?? '');
  if (taken) await removeFile(pages, { key: draft.key, id: taken });
  const errors: FormError[] = [];
  for (const { name, bytes, refused } of request.files) {
    const added = refused
      ? ({ ok: false, refusal: refused } as const)
      : await addFile(pages, { key: draft.key, name, bytes });
    if (added.ok) continue;
    if (added.refusal === 'forbidden') return refusal('absent');
    errors.push({ field: 'file', text: fileError(request.locale, name, added.refusal) });
  }
  const stays = taken !== undefined || request.form.get('go') === 'add';
  return errors.length > 0 || stays
    ? await show(pages, request, draft, 'files', errors)
    : await goOn(pages, request, draft, 'files');
}

function fileError(
  locale: Locale,
  name: string,
  reason: Exclude<
    Extract<Awaited<ReturnType<typeof addFile>>, { ok: false }>['refusal'],
    'forbidden'
  >,
): string {
  return appealFormText.in(locale)(`error.file.${reason}`, { name, most: MOST_FILES });
}

function stepIn({ form }: PageRequest): StepName {
  return STEPS.find((one) => one === form.get('step')) ?? 'kind';
}

async function goOn(
  pages: AppealPages,
  request: PageRequest,
  draft: Draft,
  step: StepName,
): Promise<Answer> {
  const go = request.form.get('go');
  const wanted = go === 'back' ? stepBefore(step) : STEPS.find((one) => one === go);
  if (wanted) return await show(pages, request, draft, wanted);
  const errors = errorsOf(request.locale, step, draft);
  const isAnyway = go === 'anyway' && errors.every(({ isLack }) => isLack);
  if (errors.length > 0 && !isAnyway) return await show(pages, request, draft, step, errors);
  const next = draft.backTo === 'check' ? 'check' : stepAfter(step);
  return await show(pages, request, draft, next);
}

/** POST `/appeal/sent`: all of it. */
export async function sendAppeal(pages: AppealPages, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const draft = draftOf(request.form, pages.platform.random);
  const t = appealFormText.in(locale);
  const parsed = parseDraft(draft);
  if (!parsed.success || parsed.data.substance === '') {
    const wrong = schemaErrors(locale, draft);
    const missing = { field: 'substance', text: t('lacks.substance') };
    const step = stepOf((wrong[0] ?? missing).field);
    const errors = wrong.length > 0 ? wrong : [missing];
    return await show(
      pages,
      request,
      draft,
      step,
      errors.filter(({ field }) => stepOf(field) === step),
    );
  }
  const sent = await submitAppeal(pages, { ...parsed.data, language: locale });
  if (sent.ok) return await receivedPage(pages, request, sent.value);
  switch (sent.refusal) {
    case 'forbidden':
      return refusal('absent');
    case 'place-unknown':
      return await show(pages, request, draft, 'kind', [
        { field: 'areaId', text: t('error.place-unknown') },
      ]);
    case 'file-absent':
      return await show(pages, request, draft, 'files', [
        { field: 'file', text: t('error.file-absent') },
      ]);
    case 'conflict':
      return await show(
        pages,
        request,
        { ...draft, key: newId(pages.platform.random), files: '' },
        'check',
        [{ field: 'substance', text: t('error.conflict') }],
        'conflict',
      );
  }
}

/** A step’s page; with errors, it says so to programs, too. */
async function show(
  pages: AppealPages,
  request: PageRequest,
  given: Draft,
  step: StepName,
  errors: readonly FormError[] = [],
  reason: 'invalid' | 'conflict' = 'invalid',
): Promise<Answer> {
  const files = step === 'files' || step === 'check' ? await listUnsentFiles(pages, given.key) : [];
  const draft: Draft =
    step === 'files' || step === 'check'
      ? { ...given, files: idsOf(files), backTo: step === 'check' ? 'check' : given.backTo }
      : given;
  const props = { request, draft, errors };
  const options = errors.length > 0 ? { reason } : {};
  switch (step) {
    case 'kind':
      return page(<KindStep {...props} areas={pages.areas} />, options);
    case 'author':
      return page(<AuthorStep {...props} />, options);
    case 'substance':
      return page(<SubstanceStep {...props} />, options);
    case 'files':
      return page(<FilesStep {...props} files={files} />, options);
    case 'answer':
      return page(<AnswerStep {...props} />, options);
    case 'check':
      return page(<CheckStep {...props} context={pages} files={files} />, options);
  }
}

function idsOf(files: readonly { readonly id: FileId }[]): string {
  return files.map(({ id }) => id).join(' ');
}
