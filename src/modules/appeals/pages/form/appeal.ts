import type { Answer, PageRequest } from '#platform/http/route.ts';
import type { AppealPages } from '../../domain/pages-context.ts';
import { type Draft, draftOf } from './draft.ts';
import { showCheck } from './show-check.tsx';
import { showStep } from './show-step.tsx';
import { errorsOf, stepAfter, stepBefore, type StepName, STEPS } from './steps.ts';

/** `/appeal`: what an appeal is, and its first question. */
export async function appealPage(pages: AppealPages, request: PageRequest): Promise<Answer> {
  const draft = draftOf(new URLSearchParams(), pages.platform.random);
  const home = pages.homeArea();
  const hromada = home && pages.areas.chain(home.id).find(({ kind }) => kind === 'hromada');
  const areaId = hromada?.id ?? '';
  return await showStep(pages, request, { step: 'kind', draft: { ...draft, areaId } });
}

/** POST `/appeal`: a step was answered. */
export async function answerAppealStep(pages: AppealPages, request: PageRequest): Promise<Answer> {
  const step = STEPS.find((one) => one === request.form.get('step')) ?? 'kind';
  return await goOn(pages, request, draftOf(request.form, pages.platform.random), step);
}

/** To the step that was asked for; forward only past what is answered, or is knowingly left out. */
export async function goOn(
  pages: AppealPages,
  request: PageRequest,
  draft: Draft,
  step: StepName,
): Promise<Answer> {
  const go = request.form.get('go');
  const wanted = go === 'back' ? stepBefore(step) : STEPS.find((one) => one === go);
  if (wanted) return await showNextStep(pages, request, draft, wanted);
  const errors = errorsOf(request.locale, step, draft, pages.platform.sms?.countries);
  const isAnyway = go === 'anyway' && errors.every(({ isLack }) => isLack);
  if (errors.length > 0 && !isAnyway)
    return await showStep(pages, request, { step, draft, errors });
  const next = draft.backTo === 'check' ? 'check' : stepAfter(step);
  return await showNextStep(pages, request, draft, next);
}

async function showNextStep(
  pages: AppealPages,
  request: PageRequest,
  draft: Draft,
  step: StepName,
): Promise<Answer> {
  if (step === 'check') return await showCheck(pages, request, draft);
  return await showStep(pages, request, { step, draft });
}
