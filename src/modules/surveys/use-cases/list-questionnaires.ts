import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { BUILT_IN } from '../domain/built-in/index.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { loadQuestionnaires } from '../storage/questionnaires.ts';
import { questionnaireIn } from './questionnaire-in.ts';

/** What can be asked: what was made at the desk first, then what comes with Poruch. */
export async function listQuestionnaires(
  context: SurveysContext,
): Promise<Result<readonly Questionnaire[], 'forbidden'>> {
  if (!context.policy.can(context.actor, 'questionnaire.read')) return refuse('forbidden');
  const made = await inTransaction(context, loadQuestionnaires);
  return ok([...made, ...BUILT_IN]);
}

export interface ReadQuestionnaire {
  readonly questionnaire: Questionnaire;
  readonly isChangeable: boolean;
}

export async function readQuestionnaire(
  context: SurveysContext,
  { key }: { readonly key: string },
): Promise<Result<ReadQuestionnaire, 'absent'>> {
  if (!context.policy.can(context.actor, 'questionnaire.read')) return refuse('absent');
  const questionnaire = await inTransaction(context, (tx) => questionnaireIn(tx, key));
  if (!questionnaire) return refuse('absent');
  return ok({ questionnaire, isChangeable: mayChangeQuestionnaire(context, questionnaire) });
}

/** One's own, or of those who serve where one answers; what comes with Poruch nobody changes, but a copy of it. */
export function mayChangeQuestionnaire(
  { policy, actor, areas }: SurveysContext,
  { isBuiltIn, areaId, madeBy }: Questionnaire,
): boolean {
  if (isBuiltIn) return false;
  return policy.can(actor, 'questionnaire.change', {
    areaIds: areaId ? areas.lineOf(areaId) : [],
    ...(madeBy && { ownerId: madeBy }),
  });
}
