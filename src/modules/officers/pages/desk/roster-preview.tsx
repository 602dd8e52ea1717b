import { z } from 'zod';
import { type ImportDraftId, parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { confirmRoster } from '../../use-cases/confirm-roster.ts';
import { discardRoster } from '../../use-cases/discard-roster.ts';
import { previewRoster } from '../../use-cases/preview-roster.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { officersDeskText } from './messages/index.ts';
import { rosterCrumbs } from './roster-crumbs.ts';
import { type ChosenForms, formsIn } from './roster-forms.tsx';
import { rosterDiscardedPath, rosterDonePath } from './roster-done.ts';
import { RosterPreviewView } from './roster-preview-view.tsx';

export const confirmRosterSchema = z.object({ fingerprint: z.string().min(1).max(100) });

/** `/desk/officers/import/:id`: who is new, who changes and how, who leaves, and which lines are invalid. */
export async function rosterPreviewPage(
  context: OfficersDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = draftId(request);
  return id ? await show(context, request, id) : refusal('absent');
}

/** Writes the previewed table. */
export async function confirmRosterPage(
  context: OfficersDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = draftId(request);
  const parsed = confirmRosterSchema.safeParse(Object.fromEntries(request.form));
  if (!id) return refusal('absent');
  if (!parsed.success) return refusal('invalid');
  const chosen = formsIn(request.form);
  const taken = await confirmRoster(context, { draft: id, ...parsed.data, forms: chosen });
  if (taken.ok) return redirect(rosterDonePath(request.locale, taken.value));
  const { refusal: why } = taken;
  return why.reason === 'forms-missing'
    ? await show(context, request, id, { chosen, missing: why.badgeNumbers })
    : await show(context, request, id, { chosen, isRefused: true });
}

export async function discardRosterPage(
  context: OfficersDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = draftId(request);
  if (!id) return refusal('absent');
  await discardRoster(context, id);
  return redirect(rosterDiscardedPath(request.locale));
}

interface Confirmed {
  readonly chosen?: ChosenForms;
  /** Badge numbers of people without the required choice of “he” or “she”. */
  readonly missing?: readonly string[];
  /** The confirmed preview is outdated. */
  readonly isRefused?: boolean;
}

async function show(
  context: OfficersDesk,
  request: PageRequest,
  id: ImportDraftId,
  { chosen = new Map(), missing = [], isRefused = false }: Confirmed = {},
): Promise<Answer> {
  const reason = isRefused ? 'conflict' : 'invalid';
  const previewed = await previewRoster(context, id);
  if (!previewed.ok) return await gone(context, request);
  return page(
    <RosterPreviewView
      context={context}
      request={request}
      frame={await deskFrame(context, request)}
      preview={previewed.value}
      refused={isRefused}
      chosen={chosen}
      missing={missing}
    />,
    isRefused || missing.length > 0 ? { reason } : {},
  );
}

/** After a day, or after another tab discarded it: only the file is gone. */
async function gone(context: OfficersDesk, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const t = officersDeskText.in(locale);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('roster.gone')}
      crumbs={rosterCrumbs(locale, t('roster.gone'))}
    >
      <NextStep
        title={t('roster.gone')}
        href={localePath(locale, '/desk/officers/import')}
        action={t('roster')}
      >
        {t('roster.gone.text')}
      </NextStep>
    </DeskPage>
  );
  return page(view, { reason: 'absent' });
}

function draftId({ params }: PageRequest): ImportDraftId | undefined {
  return parseId<'import-draft'>(params['id'] ?? '');
}
