import { parseId } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { confirmProgramme } from '../../use-cases/programme-import/confirm-programme.ts';
import { discardProgramme } from '../../use-cases/programme-import/discard-programme.ts';
import type { NamedDraft } from '../../use-cases/programme-import/own-programme-draft.ts';
import { previewProgramme } from '../../use-cases/programme-import/preview-programme.ts';
import { confirmingSchema } from '../../use-cases/programme-import/programme-import-schemas.ts';
import { type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { programmePath } from '../programme-desk/programme-pages.ts';
import { importCrumbs, importPath } from './import-words.ts';
import { programmeImportText } from './messages/index.ts';
import { PreviewView } from './preview-view.tsx';

/** `/desk/forum/{id}/programme/import/{draft}`: event by event what would become of the file. */
export async function previewPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const named = draftOf(request);
  return named ? await show(context, request, named, false) : refusal('absent');
}

/** Writes what was looked at. */
export async function confirmPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const named = draftOf(request);
  const parsed = confirmingSchema.safeParse(Object.fromEntries(request.form));
  if (!named) return refusal('absent');
  if (!parsed.success) return refusal('invalid');
  const taken = await confirmProgramme(context, { ...named, ...parsed.data });
  if (!taken.ok) return await show(context, request, named, true);
  const count = String(taken.value.taken);
  const forum = { id: named.forumId };
  return redirect(programmePath(request.locale, forum, '', { done: 'imported', count }));
}

export async function discardPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const named = draftOf(request);
  if (!named) return refusal('absent');
  await discardProgramme(context, named);
  return redirect(programmePath(request.locale, { id: named.forumId }));
}

/** `refused`: it was to be written, and is not what was looked at any more. */
async function show(
  context: ForumDesk,
  request: PageRequest,
  named: NamedDraft,
  refused: boolean,
): Promise<Answer> {
  const previewed = await previewProgramme(context, named);
  if (!previewed.ok) return await gone(context, request, named);
  return page(
    <PreviewView
      request={request}
      frame={await deskFrame(context, request)}
      preview={previewed.value}
      refused={refused}
    />,
    refused ? { reason: 'conflict' } : {},
  );
}

/** After a day, or in another tab: nothing is lost but the file. */
async function gone(
  context: ForumDesk,
  request: PageRequest,
  { forumId }: NamedDraft,
): Promise<Answer> {
  const { locale } = request;
  const t = programmeImportText.in(locale);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('preview.gone')}
      crumbs={importCrumbs(locale, { id: forumId }, t('preview.gone'))}
    >
      <NextStep title={t('preview.gone')} href={importPath(locale, forumId)} action={t('title')}>
        {t('preview.gone.text')}
      </NextStep>
    </DeskPage>
  );
  return page(view, { reason: 'absent' });
}

function draftOf(request: PageRequest): NamedDraft | undefined {
  const forumId = forumIdOf(request);
  const id = parseId<'import-draft'>(request.params['draft'] ?? '');
  return forumId && id ? { forumId, id } : undefined;
}
