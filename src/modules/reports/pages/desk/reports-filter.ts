import { parseId, type ReportId } from '#kernel/ids.ts';
import { parseDate } from '#kernel/time/parse-date.ts';
import type { AreaDirectory } from '#modules/areas/index.ts';
import { REPORT_VIEWS, type ReportNarrowing, statusesOf } from '../../domain/report-narrowing.ts';

/** What of the reports is asked for; every part of it stands in the page’s address: ids and keys, nothing that anybody wrote. */
export interface ReportsFilter extends ReportNarrowing {
  readonly after: { readonly at: Temporal.Instant; readonly id: ReportId } | undefined;
}

type Areas = Pick<AreaDirectory, 'bySlug' | 'get'>;

/** Whatever an address says: what cannot be meant counts as not said. */
export function parseReportsFilter(query: URLSearchParams, areas: Areas): ReportsFilter {
  const view = REPORT_VIEWS.find((one) => one === query.get('view')) ?? 'waiting';
  return {
    view,
    category: /^[a-z][a-z0-9-]{0,49}$/.exec(query.get('category') ?? '')?.[0],
    areaId: areaOf(query.get('area') ?? '', areas),
    status: statusesOf(view).find((status) => status === query.get('status')),
    officer: parseId<'officer'>(query.get('officer') ?? ''),
    from: parseDate(query.get('from') ?? ''),
    to: parseDate(query.get('to') ?? ''),
    after: parseAfter(query),
  };
}

/** By its slug; by its id one that is gone, which a saved filter may still name. */
function areaOf(text: string, areas: Areas): ReportNarrowing['areaId'] {
  const isSlug = /^[a-z0-9-]{1,120}$/.test(text);
  return (isSlug ? areas.bySlug(text)?.area.id : undefined) ?? parseId<'area'>(text);
}

/** The same as an address says it. The view always: without it, an officer sees their own. */
export function addressOf(
  { view, category, areaId, status, officer, from, to }: ReportNarrowing,
  areas: Areas,
): Readonly<Record<string, string>> {
  return {
    view,
    ...(category && { category }),
    ...(areaId && { area: areas.get(areaId)?.slug ?? areaId }),
    ...(status && { status }),
    ...(officer && { officer }),
    ...(from && { from: from.toString() }),
    ...(to && { to: to.toString() }),
  };
}

/** Where the next page begins, as an address carries it. */
export function afterText({ at, id }: NonNullable<ReportsFilter['after']>): string {
  return `${at.toString()}~${id}`;
}

/** The same as it is read again; undefined: the first page. */
export function parseAfter(query: URLSearchParams): ReportsFilter['after'] {
  const [moment = '', number = ''] = (query.get('after') ?? '').split('~');
  const id = parseId<'report'>(number);
  try {
    const at = Temporal.Instant.from(moment);
    return id && parseDate(at.toString().slice(0, ISO_DAY)) && { at, id };
  } catch {
    return undefined;
  }
}

/** `2026-11-26` */
const ISO_DAY = 10;
