import { spreadsheetForm, writeTable } from '#platform/csv/write-table.ts';
import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import { type SpreadsheetCell, writeSpreadsheet } from '#platform/xlsx/write-spreadsheet.ts';
import type { SpreadsheetColumn } from '#platform/xlsx/spreadsheet-parts.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { planText } from '../../messages/index.ts';
import type { WholeYear } from '../../use-cases/public/read-whole-year.ts';
import { actionTitle, areaName } from '../action-words.tsx';
import { publicPlanText } from './messages/index.ts';
import { actionPath } from './paths.ts';

const COLUMNS = [
  { name: 'year', kind: 'number', width: 7 },
  { name: 'number', kind: 'number', width: 8 },
  { name: 'numberInPlan', kind: 'number', width: 8 },
  { name: 'track', kind: 'line', width: 28 },
  { name: 'title', kind: 'words', width: 44 },
  { name: 'words', kind: 'words', width: 60 },
  { name: 'area', kind: 'line', width: 26 },
  { name: 'status', kind: 'line', width: 18 },
  { name: 'risen', kind: 'line', width: 16 },
  { name: 'owner', kind: 'words', width: 34 },
  { name: 'side', kind: 'line', width: 10 },
  { name: 'answer', kind: 'line', width: 16 },
  { name: 'starts', kind: 'line', width: 11 },
  { name: 'due', kind: 'line', width: 11 },
  { name: 'indicator', kind: 'words', width: 36 },
  { name: 'unit', kind: 'line', width: 12 },
  { name: 'baseline', kind: 'number', width: 9 },
  { name: 'target', kind: 'number', width: 9 },
  { name: 'reached', kind: 'number', width: 9 },
  { name: 'money', kind: 'number', width: 12 },
  { name: 'sources', kind: 'words', width: 30 },
  { name: 'partners', kind: 'words', width: 34 },
  { name: 'page', kind: 'line', width: 44 },
] as const satisfies readonly (Omit<SpreadsheetColumn, 'heading'> & { readonly name: string })[];
type ColumnName = (typeof COLUMNS)[number]['name'];

/** Whose plan it is written of, in which language, and where its pages are. */
export interface Written {
  readonly context: { readonly areas: Pick<PlanContext['areas'], 'get'> };
  readonly locale: Locale;
  readonly publicUrl: string;
  readonly read: WholeYear;
}

/** For a spreadsheet, as one set to that language opens it. */
export function writePlanCsv(written: Written): string {
  const headings = headingsIn(written.locale).map(({ heading }) => heading);
  const rows = rowsOf(written).map((row) => row.map((cell) => String(cell ?? '')));
  return writeTable({ headings, rows }, spreadsheetForm(written.locale));
}

export async function writePlanXlsx(written: Written): Promise<Uint8Array> {
  const { locale, read } = written;
  return await writeSpreadsheet({
    name: publicPlanText.in(mainLocale(locale))('sheet', { year: String(read.year) }),
    columns: headingsIn(locale),
    rows: rowsOf(written),
  });
}

function headingsIn(locale: Locale): readonly SpreadsheetColumn[] {
  const t = publicPlanText.in(mainLocale(locale));
  return COLUMNS.map(({ name, kind, width }) => ({ heading: t(`csv.${name}`), kind, width }));
}

function rowsOf(written: Written): readonly (readonly SpreadsheetCell[])[] {
  return written.read.actions.map((one) => {
    const cells = { ...actionCells(written, one), ...ownerCells(written, one) };
    return COLUMNS.map(({ name }) => cells[name]);
  });
}

type Row = WholeYear['actions'][number];
type OwnerColumn = 'owner' | 'side' | 'answer';

function actionCells(
  { context, locale, publicUrl }: Written,
  { action, parts, reached }: Row,
): Record<Exclude<ColumnName, OwnerColumn>, SpreadsheetCell> {
  const t = planText.in(mainLocale(locale));
  const { indicator, risen, track } = action;
  return {
    year: action.year,
    number: action.number,
    numberInPlan: action.numberInPlan,
    track: track ? t(`track.${track}`) : '',
    title: actionTitle(locale, action).text,
    words: action.words,
    area: areaName(locale, context, action.areaId),
    status: t(`status.${action.status}`),
    risen: risen ? t(`risen.${risen.as}`) : '',
    starts: action.startsOn.toString(),
    due: action.dueOn.toString(),
    indicator: indicator.words,
    unit: indicator.unit,
    baseline: indicator.baseline,
    target: indicator.target,
    reached,
    money: moneyOf(parts),
    sources: parts.money
      .map(({ source, words }) => [t(`money.${source}`), words].filter(Boolean).join(': '))
      .join('; '),
    partners: parts.partners.map(({ name }) => name).join('; '),
    page: publicUrl + actionPath(locale, action),
  };
}

export function moneyOf({ money }: Row['parts']): number {
  return money.reduce((sum, { amount }) => sum + amount, 0);
}

function ownerCells({ locale }: Written, { parts }: Row): Record<OwnerColumn, SpreadsheetCell> {
  const owner = parts.answerable.find(({ part }) => part === 'owner');
  if (!owner) return { owner: '', side: '', answer: '' };
  const t = planText.in(mainLocale(locale));
  return {
    owner: `${owner.post}, ${owner.name}`,
    side: t(`side.${owner.side}`),
    answer: t(`answer.${owner.answer}`),
  };
}
