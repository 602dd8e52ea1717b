import { parseId } from '#kernel/ids.ts';
import { beginningOf } from '#kernel/text/beginning-of.ts';
import type { EverydayWork } from '#modules/officers/index.ts';
import { findPublishedWork } from '../../use-cases/find-published-work.ts';

const BEGINNING = 80;

/** Published reports as work that is done for something: one counts once it is resolved. */
export const reportWork: EverydayWork = {
  kind: 'report',
  label: (locale) => (locale === 'uk' ? 'Повідомлення' : 'Report'),
  addresses: ['/desk/reports/'],
  named: {
    path: '/reports/',
    idOf: async (context, text) => {
      const publishedId = parseId<'published-report'>(text);
      const found = publishedId && (await findPublishedWork(context, { publishedId }));
      return found?.ok ? found.value.id : undefined;
    },
  },
  changes: [
    {
      types: ['report.answered', 'report.reopened', 'report.published', 'report.hidden'],
      subject: 'report',
    },
  ],
  find: async (context, text) => {
    const id = parseId<'report'>(text);
    const found = id && (await findPublishedWork(context, { id }));
    if (!id || !found?.ok || !found.value.published.areaId) return undefined;
    const { areaId, changedAt, status, words, id: publishedId } = found.value.published;
    const { timeZone } = context.platform.clock;
    return {
      id,
      title: beginningOf(words, BEGINNING),
      path: `/reports/${publishedId}`,
      areaId,
      doneOn:
        status === 'resolved' ? changedAt.toZonedDateTimeISO(timeZone).toPlainDate() : undefined,
      people: undefined,
    };
  },
};
