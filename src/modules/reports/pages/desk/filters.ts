import { parseId, type SavedFilterId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import type { ReportNarrowing } from '../../domain/report-narrowing.ts';
import type { SavedFilter } from '../../domain/saved-filter.ts';
import { listSavedFilters } from '../../use-cases/list-saved-filters.ts';
import { removeFilter } from '../../use-cases/remove-filter.ts';
import { renameFilter } from '../../use-cases/rename-filter.ts';
import { saveFilter } from '../../use-cases/save-filter.ts';
import { type ReportsDesk, reportsPath } from './desk-pages.ts';
import { formError, type FormReason } from './form-errors.ts';
import { addressOf, parseReportsFilter } from './reports-filter.ts';
import { showReports } from './reports.tsx';

/** POST `/desk/reports/filters`: what the list is narrowed down to, under a name. */
export async function saveFilterPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const { form } = request;
  const narrowing = parseReportsFilter(form, context.areas);
  const saved = await saveFilter(context, { name: form.get('name') ?? '', narrowing });
  if (saved.ok) return backTo(context, request, narrowing, 'filter-saved');
  if (saved.refusal === 'forbidden') return refusal('absent');
  return await showAgain(context, request, narrowing, saved.refusal);
}

/** POST `/desk/reports/filters/:id/rename` */
export async function renameFilterPage(
  context: ReportsDesk,
  request: PageRequest,
): Promise<Answer> {
  const known = await ownFilter(context, request);
  if (!known) return refusal('absent');
  const name = request.form.get('name') ?? '';
  const renamed = await renameFilter(context, { id: known.id, name });
  if (renamed.ok) return backTo(context, request, known.narrowing, 'filter-renamed');
  if (renamed.refusal === 'absent') return refusal('absent');
  return await showAgain(context, request, known.narrowing, renamed.refusal);
}

/** POST `/desk/reports/filters/:id/remove`: the list stays narrowed down, so that it can be saved again. */
export async function removeFilterPage(
  context: ReportsDesk,
  request: PageRequest,
): Promise<Answer> {
  const known = await ownFilter(context, request);
  if (!known) return refusal('absent');
  const removed = await removeFilter(context, known.id);
  if (!removed.ok) return refusal('absent');
  return backTo(context, request, known.narrowing, 'filter-removed');
}

async function ownFilter(
  context: ReportsDesk,
  { params }: PageRequest,
): Promise<SavedFilter | undefined> {
  const id: SavedFilterId | undefined = parseId(params['id'] ?? '');
  const saved = await listSavedFilters(context);
  return saved.ok ? saved.value.find((one) => one.id === id) : undefined;
}

type Done = 'filter-saved' | 'filter-renamed' | 'filter-removed';

function backTo(
  { areas }: ReportsDesk,
  { locale }: PageRequest,
  narrowing: ReportNarrowing,
  done: Done,
): Answer {
  return redirect(reportsPath(locale, { ...addressOf(narrowing, areas), done }));
}

/** The list again, and beside the name what is wrong with it. */
async function showAgain(
  context: ReportsDesk,
  request: PageRequest,
  narrowing: ReportNarrowing,
  reason: FormReason,
): Promise<Answer> {
  return await showReports(
    context,
    request,
    { ...narrowing, after: undefined },
    { name: request.form.get('name') ?? '', errors: [formError(request.locale, reason)] },
  );
}
