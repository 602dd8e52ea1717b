import { DOCX_TYPE } from '#platform/docx/write-docx.ts';
import { type Answer, document, type PageRequest, refusal } from '#platform/http/route.ts';
import { SPREADSHEET_TYPE } from '#platform/xlsx/write-spreadsheet.ts';
import { ANY_SITE } from '#ui/feeds/feed.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { readWholeYear } from '../../use-cases/public/read-whole-year.ts';
import { yearOf } from './paths.ts';
import { writePlanDocx } from './plan-document.ts';
import { type Written, writePlanCsv, writePlanXlsx } from './plan-table.ts';

/** In which forms a year’s plan is there to be kept. */
export const PLAN_ENDINGS = ['docx', 'xlsx', 'csv'] as const;
type PlanEnding = (typeof PLAN_ENDINGS)[number];

interface Form {
  readonly type: string;
  readonly write: (
    written: Written & { readonly today: Temporal.PlainDate },
  ) => string | Promise<Uint8Array>;
}

const FORMS: Readonly<Record<PlanEnding, Form>> = {
  docx: { type: DOCX_TYPE, write: writePlanDocx },
  xlsx: { type: SPREADSHEET_TYPE, write: writePlanXlsx },
  csv: { type: 'text/csv; charset=utf-8', write: writePlanCsv },
};

/** `/plan/{year}/plan.docx` and its other forms. */
export function planFile(ending: PlanEnding) {
  return async (context: PlanContext, request: PageRequest): Promise<Answer> => {
    const year = yearOf(request);
    const read = year === undefined ? undefined : await readWholeYear(context, year);
    if (!read?.ok) return refusal('absent');
    const { locale, publicUrl } = request;
    const today = context.platform.clock.today();
    const { type, write } = FORMS[ending];
    const body = await write({ context, locale, publicUrl, read: read.value, today });
    return document(body, type, {
      ...ANY_SITE,
      'Content-Disposition': `attachment; filename="plan-${read.value.year}-${locale}.${ending}"`,
    });
  };
}
