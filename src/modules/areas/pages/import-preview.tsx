import { z } from 'zod';
import { type ImportDraftId, parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { deskFrame } from '#modules/identity/index.ts';
import { AREA_KINDS } from '../domain/area.ts';
import type { AreasDeskContext } from '../domain/areas-context.ts';
import { PUBLISH_CHOICES } from '../domain/import/publish-choice.ts';
import type { FileRefusal, ImportReport } from '../domain/import/report.ts';
import { chooseImport } from '../use-cases/choose-import.ts';
import { confirmImport } from '../use-cases/confirm-import.ts';
import { discardImport } from '../use-cases/discard-import.ts';
import { previewImport } from '../use-cases/preview-import.ts';
import { drawPreview, NO_MAPS } from './draw-preview.ts';
import { GoneView, ImportPreviewView } from './import-preview-view.tsx';

const optional = z
  .string()
  .max(200)
  .optional()
  .transform((text) => text || undefined);

/** How a file is to be read: what the preview's own form says. */
export const readingSchema = z.object({
  kind: z.enum(AREA_KINDS).or(z.literal('').transform(() => undefined)),
  nameProperty: optional,
  codeProperty: optional,
  publish: z.enum(PUBLISH_CHOICES),
});

export const confirmSchema = z.object({ fingerprint: z.string().min(1).max(100) });

/** `/desk/areas/import/:id`: what a file would change, on a map and line by line. */
export async function importPreviewPage(
  context: AreasDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const id = draftId(request);
  return id ? await show(context, request, id) : refusal('absent');
}

/** The reader says otherwise than the file seemed to say: it is read again. */
export async function chooseImportPage(
  context: AreasDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const id = draftId(request);
  const parsed = readingSchema.safeParse(Object.fromEntries(request.form));
  if (!id) return refusal('absent');
  if (!parsed.success) return refusal('invalid');
  const chosen = await chooseImport(context, id, parsed.data);
  if (!chosen.ok) return await gone(context, request);
  return redirect(localePath(request.locale, `/desk/areas/import/${id}`));
}

/** Writes what was looked at. */
export async function confirmImportPage(
  context: AreasDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const id = draftId(request);
  const parsed = confirmSchema.safeParse(Object.fromEntries(request.form));
  if (!id) return refusal('absent');
  if (!parsed.success) return refusal('invalid');
  const { fingerprint } = parsed.data;
  const imported = await confirmImport(context, { draft: id, fingerprint });
  if (imported.ok) return redirect(localePath(request.locale, resultPath(imported.value)));
  return await show(context, request, id, imported.refusal);
}

export async function discardImportPage(
  context: AreasDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const id = draftId(request);
  if (!id) return refusal('absent');
  await discardImport(context, id);
  return redirect(localePath(request.locale, '/desk/areas?done=discarded'));
}

/** Where the import is shown as a change, with the way back; where no reader would see one, the list of areas. */
function resultPath({ change, counts }: ImportReport): string {
  if (change === undefined || counts.taken + counts.mended === 0) {
    return '/desk/areas?done=unchanged';
  }
  const told = new URLSearchParams({ done: 'imported' });
  for (const [outcome, count] of Object.entries(counts)) told.set(outcome, String(count));
  return `/desk/areas/changes/${change}?${told}`;
}

async function show(
  context: AreasDeskContext,
  request: PageRequest,
  id: ImportDraftId,
  fault?: FileRefusal,
): Promise<Answer> {
  const previewed = await previewImport(context, id);
  if (!previewed.ok) return await gone(context, request);
  const frame = await deskFrame(context, request);
  const { outcome } = previewed.value;
  const maps = outcome.ok ? await drawPreview(request.locale, outcome.value) : NO_MAPS;
  return page(
    <ImportPreviewView
      request={request}
      frame={frame}
      preview={previewed.value}
      maps={maps}
      fault={fault}
    />,
    fault ? { reason: 'conflict' } : {},
  );
}

/** After a day, or in another tab: nothing is lost but the file. */
async function gone(context: AreasDeskContext, request: PageRequest): Promise<Answer> {
  const frame = await deskFrame(context, request);
  return page(<GoneView request={request} frame={frame} />, { reason: 'absent' });
}

function draftId({ params }: PageRequest): ImportDraftId | undefined {
  return parseId<'import-draft'>(params['id'] ?? '');
}
