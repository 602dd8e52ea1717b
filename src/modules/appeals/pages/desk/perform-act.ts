import type { AppealId } from '../../../../kernel/ids.ts';
import type { Result } from '../../../../kernel/result.ts';
import type { FormIssue } from '../../../../ui/components/form-error.ts';
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

/** The form could not be read; or the use case was asked, and says what came of it. */
export type Performed =
  | { readonly kind: 'unread'; readonly issues: readonly FormIssue[] }
  | { readonly kind: 'asked'; readonly result: Result<undefined, string> };

/** Parses the form of an act, once, and does it. */
export async function performAct(
  context: AppealsContext,
  id: AppealId,
  act: Act,
  form: Readonly<Record<string, string>>,
): Promise<Performed> {
  switch (act) {
    case 'register':
      return await parsed(registerSchema.safeParse(form), ({ term, ...given }) =>
        registerAppeal(context, { ...given, id, isPlain: term === 'plain' }),
      );
    case 'answer':
      return await parsed(stepSchema.safeParse(form), (given) =>
        answerAppeal(context, { ...given, id }),
      );
    case 'return':
      return await parsed(stepSchema.safeParse(form), (given) =>
        returnAppeal(context, { ...given, id }),
      );
    case 'pass-on':
      return await parsed(passOnSchema.safeParse(form), (given) =>
        passOnAppeal(context, { ...given, id }),
      );
    case 'extend':
      return await parsed(extendSchema.safeParse(form), (given) =>
        extendAppeal(context, { ...given, id }),
      );
    case 'refuse':
      return await parsed(refuseSchema.safeParse(form), (given) =>
        refuseAppeal(context, { ...given, id }),
      );
  }
}

type Parsed<Given> =
  | { readonly success: true; readonly data: Given }
  | { readonly success: false; readonly error: { readonly issues: readonly FormIssue[] } };

async function parsed<Given>(
  form: Parsed<Given>,
  perform: (given: Given) => Promise<Result<undefined, string>>,
): Promise<Performed> {
  if (!form.success) return { kind: 'unread', issues: form.error.issues };
  return { kind: 'asked', result: await perform(form.data) };
}
