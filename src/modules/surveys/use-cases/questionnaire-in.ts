import { parseId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { BUILT_IN } from '../domain/built-in/index.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import { findQuestionnaire } from '../storage/questionnaires.ts';

/** One that comes with Poruch, or one that was made at the desk. */
export async function questionnaireIn(tx: Tx, key: string): Promise<Questionnaire | undefined> {
  const builtIn = BUILT_IN.find((one) => one.key === key);
  if (builtIn) return builtIn;
  const id = parseId<'questionnaire'>(key);
  return id && (await findQuestionnaire(tx, id));
}
