import type { PageRequest } from '#platform/http/route.ts';
import type { ReportCategory } from '../../domain/report-category.ts';
import type { SubmitReport } from '../../use-cases/submit-report.ts';
import { photoIdsOf } from './draft.ts';
import { type DraftPlace, type JudgedDraft, sentPlace } from './judge-draft.ts';

/** As the use case takes it. */
export function reportOf(
  judged: JudgedDraft,
  category: ReportCategory,
  place: DraftPlace,
  { locale }: Pick<PageRequest, 'locale'>,
): SubmitReport {
  return {
    key: judged.draft.key,
    category: category.key,
    words: judged.words,
    answers: judged.answers,
    place: sentPlace(place),
    placeWords: judged.placeWords,
    contact: judged.contact,
    photos: photoIdsOf(judged.draft),
    language: locale,
  };
}
