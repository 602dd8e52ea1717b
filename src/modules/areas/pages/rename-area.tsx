import { z } from 'zod';
import { type Answer, type PageRequest, refusal } from '#platform/http/route.ts';
import type { AreasDeskContext } from '../domain/areas-context.ts';
import { areasText } from '../messages/index.ts';
import { changeSlug } from '../use-cases/change-slug.ts';
import { backTo, readCorrectable, showCorrection } from './correction-page.tsx';
import { refusalWords } from './finding-words.ts';

export const slugSchema = z.strictObject({ slug: z.string() });

/** POST `/desk/areas/:id/rename`: another address of its page. */
export async function renameAreaPage(
  context: AreasDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const desk = await readCorrectable(context, request, 'mayRename');
  const parsed = slugSchema.safeParse(Object.fromEntries(request.form));
  if (!desk) return refusal('absent');
  if (!parsed.success) return refusal('invalid');
  const { slug } = parsed.data;
  const wrong = (text: string) =>
    showCorrection({ context, request, desk }, { slug, errors: [{ field: 'slug', text }] });
  if (slug.trim() === '') return await wrong(areasText.in(request.locale)('desk.area.slug.empty'));
  const changed = await changeSlug(context, { area: { id: desk.area.id }, slug });
  if (changed.ok) return backTo(request, desk, 'renamed');
  return changed.refusal.code === 'slug-taken'
    ? await wrong(refusalWords(request.locale, changed.refusal))
    : refusal('absent');
}
