import { type Answer, type PageRequest, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { AppealPages } from '../../domain/pages-context.ts';
import { type SubmitRefusal, submitAppeal } from '../../use-cases/submit-appeal.ts';
import { type Draft, draftOf } from './draft.ts';
import { appealFormText } from './messages/index.ts';
import { receivedPage } from './received.tsx';
import { anotherAppeal } from './show-check.tsx';
import { type ShownStep, showStep } from './show-step.tsx';
import { parseDraft, schemaErrors, stepOf } from './steps.ts';

/** POST `/appeal/sent`: all of it. */
export async function sendAppeal(pages: AppealPages, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const draft = draftOf(request.form, pages.platform.random);
  const parsed = parseDraft(draft);
  if (!parsed.success || parsed.data.substance === '') {
    return await showStep(pages, request, whatIsWrong(locale, draft));
  }
  const sent = await submitAppeal(pages, { ...parsed.data, language: locale });
  if (sent.ok) return await receivedPage(pages, request, sent.value);
  if (sent.refusal === 'forbidden') return refusal('absent');
  return await showStep(pages, request, whyNot(pages, locale, draft, sent.refusal));
}

/** The first step that has something wrong, with all that is wrong there. */
function whatIsWrong(locale: Locale, draft: Draft): ShownStep {
  const wrong = schemaErrors(locale, draft);
  const missing = { field: 'substance', text: appealFormText.in(locale)('lacks.substance') };
  const step = stepOf((wrong[0] ?? missing).field);
  const errors = wrong.length > 0 ? wrong : [missing];
  return { step, draft, errors: errors.filter(({ field }) => stepOf(field) === step) };
}

function whyNot(
  pages: AppealPages,
  locale: Locale,
  draft: Draft,
  reason: Exclude<SubmitRefusal, 'forbidden'>,
): ShownStep {
  const t = appealFormText.in(locale);
  switch (reason) {
    case 'place-unknown':
      return { step: 'kind', draft, errors: [{ field: 'areaId', text: t(`error.${reason}`) }] };
    case 'file-absent':
      return { step: 'files', draft, errors: [{ field: 'file', text: t(`error.${reason}`) }] };
    case 'conflict':
      return anotherAppeal(pages, locale, draft);
  }
}
