import { spreadsheetForm, writeTable } from '#platform/csv/write-table.ts';
import {
  type Answer,
  document,
  type PageRequest,
  page,
  redirect,
  refusal,
} from '#platform/http/route.ts';
import { localePath, mainLocale } from '#platform/i18n/locales.ts';
import { deskFrame } from '#modules/identity/index.ts';
import { tableRefusalWords } from '#modules/organisations/index.ts';
import { TEMPLATE_COLUMNS, TEMPLATE_HEADINGS } from '../../domain/roster-template.ts';
import { keepRosterDraft, type KeepRosterRefusal } from '../../use-cases/keep-roster-draft.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { officersDeskText } from './messages/index.ts';
import { RosterFormView } from './roster-form.tsx';

/** `/desk/officers/import`: a table is chosen, and looked at before anything is written. */
export async function rosterImportPage(
  context: OfficersDesk,
  request: PageRequest,
): Promise<Answer> {
  if (request.method !== 'POST') return await show(context, request);
  const { locale } = request;
  const [file] = request.files;
  if (!file) return await show(context, request, officersDeskText.in(locale)('roster.file.none'));
  const kept = await keepRosterDraft(context, file);
  if (kept.ok) return redirect(localePath(locale, `/desk/officers/import/${kept.value}`));
  if (kept.refusal.reason === 'forbidden') return refusal('absent');
  return await show(context, request, refusalWords(request, kept.refusal), file.name);
}

function refusalWords(
  { locale }: PageRequest,
  refused: Exclude<KeepRosterRefusal, { reason: 'forbidden' }>,
): string {
  return refused.reason === 'file'
    ? tableRefusalWords(locale, refused.file)
    : officersDeskText.in(locale)('roster.file.large');
}

async function show(
  context: OfficersDesk,
  request: PageRequest,
  error?: string,
  fileName?: string,
): Promise<Answer> {
  const frame = await deskFrame(context, request);
  return page(
    <RosterFormView request={request} frame={frame} error={error} fileName={fileName} />,
    error === undefined ? {} : { reason: 'invalid' },
  );
}

/** `/desk/officers/import/template`: an empty table as spreadsheets open it by themselves. */
export function rosterTemplatePage(_: OfficersDesk, { locale }: PageRequest): Answer {
  const headings = TEMPLATE_HEADINGS[mainLocale(locale)];
  const table = writeTable(
    { headings: TEMPLATE_COLUMNS.map((column) => headings[column]), rows: [] },
    spreadsheetForm(locale),
  );
  return document(table, 'text/csv; charset=utf-8', {
    'Content-Disposition': 'attachment; filename="poruch-officers.csv"',
  });
}
