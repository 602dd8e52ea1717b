import type { VNode } from 'preact';
import { type FileId, parseId, type ReportId, type SavedFilterId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { Context, DeskContext } from '#modules/identity/index.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';

/** What the pages of the desk of reports stand on. */
export interface ReportsDesk extends ReportsContext, DeskContext {
  /** What siblings know of a report, on its page alone. */
  readonly reportSections?: readonly ReportDeskSection[];
}

/** Undefined: nothing, or nothing that whoever asks may know. */
export type ReportDeskSection = (
  asking: Context,
  locale: Locale,
  id: ReportId,
) => Promise<VNode | undefined>;

/** What does not depend on who asks: sections, searches and links are made of it once. */
export type ReportsHouse = Pick<
  ReportsContext,
  'areas' | 'officers' | 'organisations' | 'receipts' | 'reportCategories'
>;

/** In the name of whoever sits at the desk, at each request. */
export function withHouse(
  context: Context,
  { areas, officers, organisations, receipts, reportCategories }: ReportsHouse,
): ReportsContext {
  return { ...context, areas, officers, organisations, receipts, reportCategories };
}

export const REPORTS_PATH = '/desk/reports';

export function reportsPath(locale: Locale, query: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams(query);
  return localePath(locale, REPORTS_PATH) + (asked.size > 0 ? `?${asked}` : '');
}

/** Where several reports are given at once. */
export function sharingPath(
  locale: Locale,
  query: Readonly<Record<string, string>> = {},
  act: '' | '/undo' = '',
): string {
  const asked = new URLSearchParams(query);
  return localePath(locale, `${REPORTS_PATH}/sharing${act}`) + (asked.size > 0 ? `?${asked}` : '');
}

/** Where a filter is saved, or one of them changed. */
export function filterPath(
  locale: Locale,
  id?: SavedFilterId,
  act: '' | '/rename' | '/remove' = '',
): string {
  return localePath(locale, `${REPORTS_PATH}/filters${id ? `/${id}` : ''}${act}`);
}

/** The pages of one report at the desk. */
export type ReportPage =
  | ''
  | '/answer'
  | '/give'
  | '/note'
  | '/call'
  | '/correct'
  | '/pass-again'
  | '/publish'
  | '/hide'
  | '/show';

export function reportPath(locale: Locale, id: ReportId, page: ReportPage = ''): string {
  return localePath(locale, `/desk/reports/${id}${page}`);
}

export function reportIdOf({ params }: PageRequest): ReportId | undefined {
  return parseId<'report'>(params['id'] ?? '');
}

export function photoPath(locale: Locale, id: ReportId, photoId: FileId): string {
  return `${reportPath(locale, id)}/photos/${photoId}`;
}

/** Of no language: a picture says the same in all. */
export function photoFile(id: ReportId, photoId: FileId, size: 'large' | 'small'): string {
  return `/desk/reports/${id}/photos/${photoId}/${size}`;
}
