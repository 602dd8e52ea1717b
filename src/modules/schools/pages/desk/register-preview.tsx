import { z } from 'zod';
import { type ImportDraftId, parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import {
  confirmRegister,
  discardRegister,
  previewRegister,
} from '../../use-cases/register-drafts.ts';
import { registerPath, schoolCrumbs, type SchoolsDesk } from './desk-pages.ts';
import { schoolsDeskText } from './messages/index.ts';
import { RegisterPreviewView } from './register-preview-view.tsx';

export const confirmRegisterSchema = z.object({ fingerprint: z.string().min(1).max(100) });

/** `/desk/schools/import/:id`: what a register would change, and which lines cannot be taken. */
export async function registerPreviewPage(
  context: SchoolsDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = draftId(request);
  return id ? await show(context, request, id, false) : refusal('absent');
}

/** Writes what was looked at. */
export async function confirmRegisterPage(
  context: SchoolsDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = draftId(request);
  const parsed = confirmRegisterSchema.safeParse(Object.fromEntries(request.form));
  if (!id) return refusal('absent');
  if (!parsed.success) return refusal('invalid');
  const taken = await confirmRegister(context, { draft: id, ...parsed.data });
  if (!taken.ok) return await show(context, request, id, true);
  const { created, changed } = taken.value;
  return redirect(
    `${registerPath(request.locale)}?done=register&created=${created}&changed=${changed}`,
  );
}

export async function discardRegisterPage(
  context: SchoolsDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = draftId(request);
  if (!id) return refusal('absent');
  await discardRegister(context, id);
  return redirect(`${registerPath(request.locale)}?done=discarded`);
}

/** `refused`: it was to be written, and is not what was looked at any more. */
async function show(
  context: SchoolsDesk,
  request: PageRequest,
  id: ImportDraftId,
  refused: boolean,
): Promise<Answer> {
  const previewed = await previewRegister(context, id);
  if (!previewed.ok) return await gone(context, request);
  return page(
    <RegisterPreviewView
      context={context}
      request={request}
      frame={await deskFrame(context, request)}
      preview={previewed.value}
      refused={refused}
    />,
    refused ? { reason: 'conflict' } : {},
  );
}

/** After a day, or in another tab: nothing is lost but the file. */
async function gone(context: SchoolsDesk, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const t = schoolsDeskText.in(locale);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('preview.gone')}
      crumbs={schoolCrumbs(
        locale,
        { text: t('register'), href: registerPath(locale) },
        { text: t('preview.gone') },
      )}
    >
      <NextStep title={t('preview.gone')} href={registerPath(locale)} action={t('register')}>
        {t('preview.gone.text')}
      </NextStep>
    </DeskPage>
  );
  return page(view, { reason: 'absent' });
}

function draftId({ params }: PageRequest): ImportDraftId | undefined {
  return parseId<'import-draft'>(params['id'] ?? '');
}
