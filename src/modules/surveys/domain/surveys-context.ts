import type { ReceiptKeys } from '#platform/crypto/receipt-keys.ts';
import type { AreaDirectory } from '#modules/areas/index.ts';
import type { Context } from '#modules/identity/index.ts';
import type { SurveySubjectKind } from './subject.ts';

/** What every use case of surveys stands on. */
export interface SurveysContext extends Context {
  readonly areas: AreaDirectory;
  /** Codes that one person alone holds: of a course they are her pseudonym. */
  readonly receipts: ReceiptKeys;
  readonly surveySubjects: readonly SurveySubjectKind[];
}
