import { fingerprint } from '#platform/crypto/fingerprint.ts';
import { keepFresh } from '#platform/live/keep-fresh.ts';
import type { Platform } from '#platform/platform.ts';
import type { ReportCategoryDirectory } from '../domain/report-category-directory.ts';
import { loadReportCategories } from '../storage/report-categories.ts';
import { everyCategory } from './list-report-categories.ts';

/**
 * Answers when everything is loaded, throws when it cannot be. Read anew whenever a category changed in any process, a
 * moment after it: what is sent within that moment is kept as the category was. Never from a copy for reading, which may
 * not have the change yet.
 */
export async function openReportCategoryDirectory(
  platform: Platform,
): Promise<ReportCategoryDirectory> {
  const fresh = await keepFresh(platform, ['report-category.*'], async () => {
    const kept = await loadReportCategories(platform.database.write);
    return { version: fingerprint(kept), all: everyCategory(kept) };
  });
  return {
    all: () => fresh.current().all,
    onChange: fresh.onChange,
    close: fresh.close,
  };
}
