import { sends } from '#platform/sends.ts';
import {
  type Answer,
  type PageRequest,
  type PageReason,
  page,
  redirect,
} from '#platform/http/route.ts';
import type { FormError } from '#ui/components/form-error.ts';
import type { PlaceFromPhoto } from '../../use-cases/take-place-from-photo.ts';
import { prefilled } from './area-prefill.ts';
import { ContactPage } from './contact.tsx';
import { type Draft, draftOf } from './draft.ts';
import type { PlaceSearch } from './choose-place.tsx';
import { findPlaces } from './find-places.ts';
import {
  firstUnanswered,
  type JudgedDraft,
  judgeDraft,
  startingArea,
  type Step,
} from './judge-draft.ts';
import { PhotosPage, type ShownPhoto } from './photos.tsx';
import type { ReportPages } from './report-pages.ts';
import { showCheck } from './show-check.tsx';
import { showUnsentPhotos } from './show-unsent-photos.ts';
import { stepAddress } from './step-addresses.ts';
import type { StepProblem } from './step-problem.ts';
import { traceOf } from './trace-of.ts';
import { WhatPage } from './what.tsx';
import { WherePage } from './where.tsx';
import { WordsPage } from './words.tsx';

/** `/report/new`, from a card or a village's page with the place known, or from a hromada's: `?area=bilolissia`. */
export async function openForm(pages: ReportPages, request: PageRequest): Promise<Answer> {
  const form = new URLSearchParams(prefilled(pages, request.query.get('area')));
  const judged = judgeDraft(pages, draftOf(form, pages.platform.random));
  return showStep(pages, request, judged, { step: 'what', problems: [] });
}

/** Each address of the form is for what a page sends there; opened by itself it begins anew. */
export function beginAnew({ locale }: PageRequest): Answer {
  return redirect(stepAddress(locale, 'what'));
}

/** Shows a question, or the first one before it that has no answer yet. */
export async function answerStep(
  pages: ReportPages,
  request: PageRequest,
  wanted: Step | 'check',
): Promise<Answer> {
  const { form } = request;
  const draft = draftOf(form, pages.platform.random);
  const judged = judgeDraft(pages, form.has('other') ? withoutPlace(draft) : draft);
  const missing = firstUnanswered(judged, wanted);
  if (missing) {
    return await showStep(pages, request, judged, {
      step: missing,
      problems: judged.problems[missing],
    });
  }
  if (wanted === 'check') return await showCheck(pages, request, judged);
  return await showStep(pages, request, judged, {
    step: wanted,
    problems: unfound(wanted, request, judged),
  });
}

function withoutPlace(draft: Draft): Draft {
  return { ...draft, place: '', lat: '', lon: '', placeWords: '' };
}

/** Somebody asked where it is and named nothing, or tapped where none of our officers answers. */
function unfound(step: Step, { form }: PageRequest, judged: JudgedDraft): readonly StepProblem[] {
  if (step !== 'where' || judged.place || form.has('list')) return [];
  const isTold =
    form.get('q')?.trim() === '' || judged.draft.lat !== '' || judged.draft.place !== '';
  return isTold ? judged.problems.where.filter(({ field }) => field === 'q') : [];
}

/** One question, with what is wrong about its answer. */
export interface ShownStep {
  readonly step: Step;
  readonly problems: readonly StepProblem[];
  readonly refusedPhotos?: readonly FormError[];
  /** A photograph just said where it is. */
  readonly fromPhoto?: PlaceFromPhoto;
  readonly reason?: PageReason;
}

export async function showStep(
  pages: ReportPages,
  request: PageRequest,
  judged: JudgedDraft,
  shown: ShownStep,
): Promise<Answer> {
  const { step, problems, refusedPhotos = [] } = shown;
  const isWrong = problems.length + refusedPhotos.length > 0;
  const photos = step === 'photos' ? await showUnsentPhotos(pages, judged.draft.key) : [];
  const search = await searchOf(pages, request, judged);
  return page(
    <StepPage {...{ pages, request, judged, photos, search, shown }} />,
    isWrong ? { reason: shown.reason ?? 'invalid', ...traceOf(judged) } : traceOf(judged),
  );
}

interface StepPageProps {
  readonly pages: ReportPages;
  readonly request: PageRequest;
  readonly judged: JudgedDraft;
  readonly photos: readonly ShownPhoto[];
  readonly search: PlaceSearch;
  readonly shown: ShownStep;
}

function StepPage({ pages, request, judged, photos, search, shown }: StepPageProps) {
  const { problems, refusedPhotos = [], fromPhoto } = shown;
  const shared = { request, judged, problems } as const;
  switch (shown.step) {
    case 'what':
      return <WhatPage {...shared} context={pages} />;
    case 'where':
      return (
        <WherePage
          {...shared}
          pages={pages}
          search={search}
          refused={refusedPhotos}
          fromPhoto={fromPhoto}
        />
      );
    case 'photos':
      return <PhotosPage {...shared} photos={photos} refused={refusedPhotos} />;
    case 'words':
      return <WordsPage {...shared} />;
    case 'contact':
      return (
        <ContactPage
          {...shared}
          writesMail={sends(pages.platform, 'mail')}
          sendsSms={sends(pages.platform, 'sms')}
        />
      );
  }
}

/** Who asked for the list does not look for what was typed before. */
async function searchOf(
  pages: ReportPages,
  { form, locale }: PageRequest,
  { draft }: JudgedDraft,
): Promise<PlaceSearch> {
  const list = form.get('list') ?? '';
  const query = list === '' ? (form.get('q')?.trim() ?? '') : '';
  const found =
    query === '' ? [] : await findPlaces(pages.areas, locale, query, startingArea(pages, draft));
  return { query, list, found };
}
