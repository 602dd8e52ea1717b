import { type GatheringId, parseId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { DeskContext } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../../domain/attendance-context.ts';

/** What the pages of a door stand on. */
export interface DoorDesk extends AttendanceContext, DeskContext {}

export function doorPath(locale: Locale, id: GatheringId, page: `/${string}` | '' = ''): string {
  return localePath(locale, `/desk/door/${id}${page}`);
}

export function gatheringIdOf({ params }: PageRequest): GatheringId | undefined {
  return parseId<'gathering'>(params['id'] ?? '');
}
