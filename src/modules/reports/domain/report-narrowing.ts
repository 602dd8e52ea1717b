import type { AreaId, OfficerId } from '#kernel/ids.ts';
import { isOpen, REPORT_STATUSES, type ReportStatus } from './report-status.ts';

/** Each with an address of its own, so that it can be kept and sent to a colleague. */
export const REPORT_VIEWS = [
  'waiting',
  'mine',
  'new',
  'reopened',
  'unassigned',
  /** From where no hromada of the installation is: nobody’s own people look there. */
  'outside',
  'closed',
] as const;
export type ReportView = (typeof REPORT_VIEWS)[number];

/** Which reports somebody wants to see: ids and keys, nothing that anybody wrote. */
export interface ReportNarrowing {
  readonly view: ReportView;
  readonly category: string | undefined;
  /** With all below it. */
  readonly areaId: AreaId | undefined;
  readonly status: ReportStatus | undefined;
  readonly officer: OfficerId | undefined;
  readonly from: Temporal.PlainDate | undefined;
  readonly to: Temporal.PlainDate | undefined;
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

/** What a list of reports is asked by; days are those of the installation. */
export interface NarrowedList {
  /** What somebody still has to do something about, the oldest first; or what was closed, the newest first. */
  readonly state: 'open' | 'closed';
  readonly statuses: readonly ReportStatus[];
  readonly category: string | undefined;
  readonly areaId: AreaId | 'outside' | undefined;
  readonly given: 'me' | 'nobody' | OfficerId | undefined;
  readonly sent: {
    readonly from: Temporal.Instant | undefined;
    readonly before: Temporal.Instant | undefined;
  };
}

export function narrowedList(narrowing: ReportNarrowing, timeZone: string): NarrowedList {
  const { view, category, areaId, status, officer, from, to } = narrowing;
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).toInstant();
  return {
    state: view === 'closed' ? 'closed' : 'open',
    statuses: status ? [status] : statusesOf(view),
    category,
    areaId: view === 'outside' ? 'outside' : areaId,
    given: givenBy(view) ?? officer,
    sent: { from: from && startOf(from), before: to && startOf(to.add({ days: 1 })) },
  };
}

function givenBy(view: ReportView): 'me' | 'nobody' | undefined {
  if (view === 'mine') return 'me';
  return view === 'unassigned' ? 'nobody' : undefined;
}

/** By more than its view. */
export function isNarrowed(narrowing: ReportNarrowing): boolean {
  const { category, areaId, status, officer, from, to } = narrowing;
  return [category, areaId, status, officer, from, to].some((one) => one !== undefined);
}

export function isSameNarrowing(one: ReportNarrowing, other: ReportNarrowing): boolean {
  return PARTS.every((part) => one[part]?.toString() === other[part]?.toString());
}

const PARTS = ['view', 'category', 'areaId', 'status', 'officer', 'from', 'to'] as const;
