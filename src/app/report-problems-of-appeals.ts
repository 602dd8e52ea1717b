import type { AppContext } from './context.ts';
import { parseId } from '#kernel/ids.ts';
import { readAgreedProblem, reportOfProblem } from '#modules/appeals/index.ts';
import { submitReport } from '#modules/reports/index.ts';
import type { EventHandler } from '#platform/events/event.ts';

/**
 * Appeals and reports are siblings, and neither knows the other: what the author of an appeal agreed to report is
 * reported here, and only that. Heard twice, it is one report, since its key stands beside the consent.
 */
export function reportsOfAppeals(context: AppContext): EventHandler {
  return {
    name: 'report-problems-of-appeals',
    types: ['appeal.problem-shared'],
    handle: async ({ subject }) => {
      const id = parseId<'appeal'>(subject['appeal'] ?? '');
      const agreed = id && (await readAgreedProblem(context, { id }));
      // Erased since: nothing is reported of what is not kept.
      if (!agreed?.ok) return;
      const {
        reportKey: key,
        category,
        areaId,
        placeWords,
        words,
        accountId,
        language,
      } = agreed.value;
      const sent = await submitReport(context, {
        key,
        sending: reportOfProblem(context.receipts, agreed.value),
        category,
        words,
        answers: {},
        place: { areaId },
        placeWords,
        contact: undefined,
        photos: [],
        language,
        entered: accountId && { by: accountId, way: 'assisted' },
      });
      // Tried again, and told of in the log: what can be reported there changed at this very moment.
      if (!sent.ok) throw new Error(`a problem of an appeal was not reported: ${sent.refusal}`);
    },
  };
}
