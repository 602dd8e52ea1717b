import { ok, type Result, refuse } from '#kernel/result.ts';
import type { RefusalGround } from '../domain/appeal.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { possibleGrounds } from '../domain/refusal-grounds.ts';
import { makeStep, type StepInput, type StepRefusal } from './make-step.ts';

const STEP = {
  action: 'appeal.refuse',
  act: 'decide',
  status: 'refused',
  event: 'appeal.refused',
  isAnswer: true,
} as const;

/** `words` say why, with the law that the refusal stands on. */
export interface RefuseAppeal extends StepInput {
  readonly ground: RefusalGround;
  /** To whom its author may complain, and until when (articles 15–18). */
  readonly howToComplain: string;
}

/** Refuses what an appeal asks for, or to consider it at all (Law 393/96-ВР, articles 8, 15, 16): never without the way to complain. */
export async function refuseAppeal(
  context: AppealsContext,
  input: RefuseAppeal,
): Promise<Result<undefined, StepRefusal | 'ground-impossible' | 'complaint-unsaid'>> {
  const { ground, words, howToComplain } = input;
  const step = { ...input, words: words.trim() && `${words}\n\n${howToComplain}` };
  return await makeStep(context, STEP, step, (appeal) => {
    if (howToComplain.trim() === '') return refuse('complaint-unsaid');
    return possibleGrounds(appeal).includes(ground) ? ok({ ground }) : refuse('ground-impossible');
  });
}
