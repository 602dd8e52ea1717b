import type { AccountId, AreaId } from '#kernel/ids.ts';
import type { Said } from '#kernel/text/said.ts';
import type { Context } from '#modules/identity/index.ts';

/** What a round is about: a meeting, a lesson, an area. Only the module that knows it says more. */
export interface SubjectRef {
  readonly kind: string;
  readonly id: string;
}

/** Several of one kind. */
export interface SubjectsOfKind {
  readonly kind: string;
  readonly ids: readonly string[];
}

export interface SurveySubject extends SubjectRef {
  readonly name: Said;
  /** Its public page, without the locale's prefix; undefined: it has none. */
  readonly path: string | undefined;
  readonly areaId: AreaId | undefined;
  /** Whose it is: they open its rounds and read what is answered. */
  readonly leaderIds: readonly AccountId[];
}

/** A kind of thing that can be asked about. Modules export one; only src/app*.ts joins them. */
export interface SurveySubjectKind {
  readonly kind: string;
  readonly label: Said;
  find(context: Context, id: string): Promise<SurveySubject | undefined>;
}
