import type { AppealId } from '#kernel/ids.ts';
import { performAct, type Performed } from '#ui/acts/answer-act.ts';
import type { AppealsContext } from '../../domain/appeals-context.ts';
import { answerAppeal } from '../../use-cases/answer-appeal.ts';
import { extendAppeal } from '../../use-cases/extend-appeal.ts';
import { passOnAppeal } from '../../use-cases/pass-on-appeal.ts';
import { refuseAppeal } from '../../use-cases/refuse-appeal.ts';
import { registerAppeal } from '../../use-cases/register-appeal.ts';
import { returnAppeal } from '../../use-cases/return-appeal.ts';
import {
  extendSchema,
  passOnSchema,
  refuseSchema,
  registerSchema,
  stepSchema,
} from '../../use-cases/step-schemas.ts';
import type { Act } from './acts.ts';

/** Parses the form of an act, once, and does it. */
export async function performAppealAct(
  context: AppealsContext,
  id: AppealId,
  act: Act,
  form: Readonly<Record<string, string>>,
): Promise<Performed> {
  switch (act) {
    case 'register':
      return await performAct(registerSchema.safeParse(form), ({ term, ...given }) =>
        registerAppeal(context, { ...given, id, isPlain: term === 'plain' }),
      );
    case 'answer':
      return await performAct(stepSchema.safeParse(form), (given) =>
        answerAppeal(context, { ...given, id }),
      );
    case 'return':
      return await performAct(stepSchema.safeParse(form), (given) =>
        returnAppeal(context, { ...given, id }),
      );
    case 'pass-on':
      return await performAct(passOnSchema.safeParse(form), (given) =>
        passOnAppeal(context, { ...given, id }),
      );
    case 'extend':
      return await performAct(extendSchema.safeParse(form), (given) =>
        extendAppeal(context, { ...given, id }),
      );
    case 'refuse':
      return await performAct(refuseSchema.safeParse(form), (given) =>
        refuseAppeal(context, { ...given, id }),
      );
  }
}
