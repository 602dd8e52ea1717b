import { hallPromiseSource, innovationSource, talkSource } from './modules/forum/index.ts';
import { meetingPromiseSource } from './modules/meetings/index.ts';
import {
  type PromisesContext,
  type PromiseSource,
  publishedQuestionSource,
} from './modules/promises/index.ts';
import { publishedReportSource } from './modules/reports/index.ts';

type SourcesContext = PromisesContext & Parameters<typeof publishedReportSource>[0];

/** What promises and questions come from, of all modules; each has its line here. */
export function promiseSourcesOf(context: SourcesContext): readonly PromiseSource[] {
  return [
    publishedQuestionSource(context),
    publishedReportSource(context),
    meetingPromiseSource(context),
    hallPromiseSource(context),
    talkSource(context),
    innovationSource(context),
  ];
}
