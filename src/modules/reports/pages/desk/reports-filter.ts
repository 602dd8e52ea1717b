import { type OfficerId, parseId, type ReportId } from '../../../../kernel/ids.ts';
import { parseDate } from '../../../../kernel/time/parse-date.ts';
import type { AreaDirectory } from '../../../areas/index.ts';
import { REPORT_STATUSES, isOpen, type ReportStatus } from '../../domain/report-status.ts';
import type { ReportsAsked } from '../../use-cases/list-reports.ts';

/** Each with an address of its own, so that it can be kept and sent to a colleague. */
export const REPORT_VIEWS = ['waiting', 'mine', 'new', 'reopened', 'unassigned', 'closed'] as const;
export type ReportView = (typeof REPORT_VIEWS)[number];

/** What of the reports is asked for; every part of it stands in the page’s address: ids and keys, nothing that anybody wrote. */
export interface ReportsFilter {
  readonly view: ReportView;
  readonly category: string | undefined;
  /** With all below it, by its slug. */
  readonly area: string | undefined;
  readonly status: ReportStatus | undefined;
  readonly officer: OfficerId | undefined;
  readonly from: Temporal.PlainDate | undefined;
  readonly to: Temporal.PlainDate | undefined;
  readonly after: { readonly at: Temporal.Instant; readonly id: ReportId } | undefined;
}

/** Whatever an address says: what cannot be meant counts as not said. */
export function parseReportsFilter(query: URLSearchParams): ReportsFilter {
  const view = REPORT_VIEWS.find((one) => one === query.get('view')) ?? 'waiting';
  return {
    view,
    category: /^[a-z][a-z0-9-]{0,49}$/.exec(query.get('category') ?? '')?.[0],
    area: /^[a-z0-9-]{1,120}$/.exec(query.get('area') ?? '')?.[0],
    status: statusesOf(view).find((status) => status === query.get('status')),
    officer: parseId<'officer'>(query.get('officer') ?? ''),
    from: parseDate(query.get('from') ?? ''),
    to: parseDate(query.get('to') ?? ''),
    after: afterOf(query.get('after') ?? ''),
  };
}

/** Of which a view may have some. */
export function statusesOf(view: ReportView): readonly ReportStatus[] {
  switch (view) {
    case 'new':
      return ['received'];
    case 'reopened':
      return ['reopened'];
    case 'closed':
      return REPORT_STATUSES.filter((status) => !isOpen(status));
    default:
      return REPORT_STATUSES.filter(isOpen);
  }
}

export function isNarrowed({ category, area, status, officer, from, to }: ReportsFilter): boolean {
  return [category, area, status, officer, from, to].some((one) => one !== undefined);
}

/** The same as a use case is asked. */
export function askedBy(
  { view, category, area, status, officer, from, to, after }: ReportsFilter,
  areas: Pick<AreaDirectory, 'bySlug'>,
  timeZone: string,
): ReportsAsked {
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).toInstant();
  return {
    state: view === 'closed' ? 'closed' : 'open',
    statuses: status ? [status] : statusesOf(view),
    category,
    given: givenBy(view) ?? officer,
    areaId: area === undefined ? undefined : areas.bySlug(area)?.area.id,
    sent: { from: from && startOf(from), before: to && startOf(to.add({ days: 1 })) },
    after,
  };
}

function givenBy(view: ReportView): ReportsAsked['given'] {
  if (view === 'mine') return 'me';
  return view === 'unassigned' ? 'nobody' : undefined;
}

/** Where the next page begins, as an address carries it. */
export function afterText({ at, id }: NonNullable<ReportsFilter['after']>): string {
  return `${at.toString()}~${id}`;
}

function afterOf(text: string): ReportsFilter['after'] {
  const [moment = '', number = ''] = text.split('~');
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
