import { z } from 'zod';
import { type AreaId, parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { AREA_KINDS } from '../domain/area.ts';
import type { AreasDeskContext } from '../domain/areas-context.ts';
import { PUBLISH_CHOICES } from '../domain/import/publish-choice.ts';
import { areasText } from '../messages/index.ts';
import { deskFrame } from '#modules/identity/index.ts';
import { keepImportDraft } from '../use-cases/keep-import-draft.ts';
import { readDeskArea } from '../use-cases/read-desk-area.ts';
import { refusalWords } from './finding-words.ts';
import { type ImportForm, ImportFormView } from './import-form.tsx';

export const importSchema = z.object({
  content: z.enum(['areas', 'settlements']),
  kind: z.enum(AREA_KINDS).or(z.literal('').transform(() => undefined)),
  publish: z.enum(PUBLISH_CHOICES),
  parent: z
    .string()
    .optional()
    .transform((text) => parseId<'area'>(text ?? '')),
});

const UNTOUCHED: ImportForm = { content: 'areas', kind: '', publish: 'no', parent: '' };

/** `/desk/areas/import`: a file is chosen, and looked at before anything is written. */
export async function importPage(context: AreasDeskContext, request: PageRequest): Promise<Answer> {
  if (request.method === 'POST') return await receive(context, request);
  const parent = parseId<'area'>(request.query.get('in') ?? '');
  const form = parent
    ? { ...UNTOUCHED, parent, kind: request.query.get('kind') === 'beat' ? 'beat' : '' }
    : UNTOUCHED;
  return await show(context, request, form);
}

async function receive(context: AreasDeskContext, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const typed = { ...UNTOUCHED, ...Object.fromEntries(request.form) };
  const parsed = importSchema.safeParse(typed);
  if (!parsed.success) return refusal('invalid');
  const [file] = request.files;
  if (!file) {
    return await show(context, request, typed, areasText.in(locale)('desk.import.file.none'));
  }
  const { content, kind, publish, parent } = parsed.data;
  const kept = await keepImportDraft(context, {
    file: file.name,
    bytes: file.bytes,
    content,
    kind,
    parentId: parent,
    publish,
  });
  if (kept.ok) return redirect(localePath(locale, `/desk/areas/import/${kept.value}`));
  if (kept.refusal.code === 'forbidden' || kept.refusal.code === 'parent-unknown') {
    return refusal('absent');
  }
  return await show(context, request, typed, refusalWords(locale, kept.refusal), file.name);
}

async function show(
  context: AreasDeskContext,
  request: PageRequest,
  form: ImportForm,
  error?: string,
  fileName?: string,
): Promise<Answer> {
  const parentId = parseId<'area'>(form.parent);
  const parentName = parentId && (await nameOfParent(context, parentId));
  if (parentId && !parentName) return refusal('absent');
  const frame = await deskFrame(context, request);
  return page(
    <ImportFormView
      request={request}
      frame={frame}
      form={form}
      error={error}
      fileName={fileName}
      parentName={parentName}
    />,
    error === undefined ? {} : { reason: 'invalid' },
  );
}

async function nameOfParent(context: AreasDeskContext, id: AreaId): Promise<string | undefined> {
  const read = await readDeskArea(context, id);
  return read.ok ? read.value.area.name : undefined;
}
