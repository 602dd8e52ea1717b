import { describeError } from '#platform/log/describe-error.ts';
import type { OfficerPages } from '../domain/pages-context.ts';

/** A section of a higher module broke: the page is shown without it, and the log says so. */
export function tellBrokenSection(pages: OfficerPages): (id: string, error: unknown) => void {
  return (section, error) =>
    pages.platform.log.error({ section, ...describeError(error) }, 'section broke');
}
