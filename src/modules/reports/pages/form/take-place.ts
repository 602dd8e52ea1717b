import type { Point } from '#kernel/geometry/geometry.ts';
import { shortened } from '#kernel/text/shortened.ts';
import type { Answer, PageRequest, UploadedFile } from '#platform/http/route.ts';
import {
  type PlaceFromPhoto,
  type PlaceFromPhotoRefusal,
  takePlaceFromPhoto,
} from '../../use-cases/take-place-from-photo.ts';
import { answerUnsendable, withPhotos } from './add-photos.ts';
import { showStep } from './answer-step.tsx';
import { type Draft, draftOf } from './draft.ts';
import { judgeDraft } from './judge-draft.ts';
import { formText } from './messages/index.ts';
import type { ReportPages } from './report-pages.ts';

/** «Взяти місце з цієї світлини»: shown on the map, for its sender to say whether it is that. */
export async function takePlace(pages: ReportPages, request: PageRequest): Promise<Answer> {
  const { random } = pages.platform;
  const draft = draftOf(request.form, random);
  const judged = judgeDraft(pages, draft);
  const unsendable = await answerUnsendable(pages, request, judged, 'where');
  if (unsendable) return unsendable;
  const [file] = request.files;
  if (!file) {
    return await showStep(pages, request, judged, {
      step: 'where',
      problems: [{ field: 'photo', problem: 'photo-none' }],
    });
  }
  const taken = await takeFrom(pages, draft, file, request.client);
  if (typeof taken === 'string') {
    const text = formText.in(request.locale)(`photo.${taken}`, { name: shortened(file.name) });
    return await showStep(pages, request, judged, {
      step: 'where',
      problems: [],
      refusedPhotos: [{ field: 'photo', text }],
    });
  }
  const form = await withPhotos(pages, draft, withPlace(request.form, taken.position));
  const next = judgeDraft(pages, draftOf(form, random));
  return await showStep(pages, { ...request, form }, next, {
    step: 'where',
    problems: [],
    fromPhoto: taken,
  });
}

async function takeFrom(
  pages: ReportPages,
  { key }: Draft,
  { bytes, refused }: UploadedFile,
  client: string,
): Promise<PlaceFromPhoto | Exclude<PlaceFromPhotoRefusal, 'forbidden'>> {
  if (refused) return refused;
  const taken = await takePlaceFromPhoto(pages, { key, bytes, client });
  if (taken.ok) return taken.value;
  return taken.refusal === 'forbidden' ? 'broken' : taken.refusal;
}

/** Five decimals are a metre. */
function withPlace(form: URLSearchParams, { lat, lon }: Point): URLSearchParams {
  const next = new URLSearchParams(form);
  next.set('lat', lat.toFixed(5));
  next.set('lon', lon.toFixed(5));
  return next;
}
