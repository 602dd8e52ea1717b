import { z } from 'zod';
import { type Answer, type PageRequest, refusal } from '#platform/http/route.ts';
import type { AreasDeskContext } from '../domain/areas-context.ts';
import { correctArea } from '../use-cases/correct-area.ts';
import { backTo, readCorrectable, showCorrection } from './correction-page.tsx';
import { noteWords } from './finding-words.ts';

export const correctionSchema = z.strictObject({
  name: z.string(),
  nameEn: z.string(),
  population: z.string(),
  formerName: z.string(),
  version: z.string(),
});

/** `/desk/areas/:id/correct`: what is said of an area, put right field by field. */
export async function correctAreaPage(
  context: AreasDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const desk = await readCorrectable(context, request, 'mayCorrect');
  if (!desk) return refusal('absent');
  if (request.method === 'GET') return await showCorrection({ context, request, desk }, {});
  const parsed = correctionSchema.safeParse(Object.fromEntries(request.form));
  if (!parsed.success) return refusal('invalid');
  const { version: expected, ...typed } = parsed.data;
  const corrected = await correctArea(context, { id: desk.area.id, form: typed, expected });
  if (corrected.ok) return backTo(request, desk, corrected.value ? 'corrected' : 'unchanged');
  const { refusal: why } = corrected;
  switch (why.reason) {
    case 'absent':
      return refusal('absent');
    case 'fields': {
      const errors = why.problems.map(({ field, note }) => ({
        field,
        text: noteWords(request.locale, note),
      }));
      return await showCorrection({ context, request, desk }, { typed, version: expected, errors });
    }
    case 'changed': {
      const now = await readCorrectable(context, request, 'mayCorrect');
      if (!now) return refusal('absent');
      return await showCorrection({ context, request, desk: now }, { typed, isConflict: true });
    }
  }
}
