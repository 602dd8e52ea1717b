import { type AreaId, parseId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { foldText } from '#kernel/text/fold-text.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { findNamedReports } from '../storage/find-named-reports.ts';
import { findReports } from '../storage/load-reports.ts';
import { type ListedReport, listed } from './list-reports.ts';
import { listReportCategories } from './list-report-categories.ts';
import { canOnAnyReport } from './report-in-reach.ts';
import { withinReach } from './within-reach.ts';

/** Shorter than this, a text is in every second report. */
const MIN_LENGTH = 3;

/**
 * Reports by the words about their place, by their area, their category or their number at the desk, the newest first. What
 * somebody wrote is not searched, and a receipt’s code finds nothing: nobody here holds one.
 */
export async function searchReports(
  context: ReportsContext,
  { text, limit }: { readonly text: string; readonly limit: number },
): Promise<Result<readonly ListedReport[], 'forbidden'>> {
  const { actor, platform } = context;
  if (!canOnAnyReport(context, 'read')) return refuse('forbidden');
  if (text.trim().length < MIN_LENGTH) return ok([]);
  const named = {
    id: parseId<'report'>(text.trim().toLowerCase()),
    placeWords: text.trim(),
    categories: categoriesNamed(context, text),
    areaIds: areasNamed(context, text),
  };
  return await inTransaction(context, async (tx) => {
    const reach = await withinReach(tx, context);
    const ids = await asInstallation(tx, platform, () => findNamedReports(tx, reach, named, limit));
    const found = new Map((await findReports(tx, ids)).map((report) => [report.id, report]));
    const reports = ids.flatMap((id) => found.get(id) ?? []);
    if (reports.length > 0) {
      await recordEntry(tx, platform.clock, platform.random, {
        actor,
        action: 'report.list',
        thing: { kind: 'report' },
        detail: { count: reports.length },
      });
    }
    return ok(reports.map(listed));
  });
}

function categoriesNamed(context: ReportsContext, text: string): readonly string[] {
  const categories = listReportCategories(context, undefined);
  return categories
    .filter(({ name }) => hasWords(`${name.uk} ${name.en}`, text))
    .map(({ key }) => key);
}

function areasNamed({ areas }: ReportsContext, text: string): readonly AreaId[] {
  const named = areas.all.filter(({ name, nameEn }) => hasWords(`${name} ${nameEn ?? ''}`, text));
  return [
    ...new Set(named.flatMap(({ id }) => [id, ...areas.descendants(id).map((one) => one.id)])),
  ];
}

/** Each word that was typed begins one of the name’s. */
function hasWords(name: string, text: string): boolean {
  const typed = foldText(text);
  const words = foldText(name).split(' ');
  return (
    typed !== '' && typed.split(' ').every((one) => words.some((word) => word.startsWith(one)))
  );
}
