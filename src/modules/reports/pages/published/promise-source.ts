import { parseId } from '#kernel/ids.ts';
import type { PromiseSource } from '#modules/promises/index.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { findPublishedPage } from '../../use-cases/find-published-page.ts';
import { publishedText } from './messages/index.ts';

/** A promise that is about a report leads to it, while everybody may read it. */
export function publishedReportSource(context: ReportsContext): PromiseSource {
  return {
    kind: 'report',
    describe: async (text, locale) => {
      const id = parseId<'report'>(text);
      const found = id && (await findPublishedPage(context, { id }));
      return found?.ok
        ? { name: publishedText.in(locale)('source'), path: `/reports/${found.value}` }
        : undefined;
    },
  };
}
