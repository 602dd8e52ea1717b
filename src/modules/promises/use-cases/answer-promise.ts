import type { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { type Result, refuse } from '#kernel/result.ts';
import { encodePhotograph } from '#platform/images/encode-photograph.ts';
import type { PhotographRefusal } from '#platform/images/open-photograph.ts';
import { EVIDENCE_FILES, type PromiseStep } from '../domain/promise.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import {
  makePromiseStep,
  type PromiseStepInput,
  type PromiseStepRefusal,
} from './make-promise-step.ts';
import type { answeringSchema } from './promise-schemas.ts';
import { canOnAnyPromise } from './promise-in-reach.ts';

export type AnswerPromise = PromiseStepInput &
  z.output<typeof answeringSchema> & {
    /** The file as it came, if one was brought. */
    readonly photo: Uint8Array | undefined;
  };

/** How it goes, that it was kept, or why not: in words, with an address or a photograph as evidence. */
export async function answerPromise(
  context: PromisesContext,
  { became, link, photo, ...input }: AnswerPromise,
): Promise<Result<undefined, PromiseStepRefusal | PhotographRefusal>> {
  if (!canOnAnyPromise(context, 'answer')) return refuse('absent');
  if (!photo) {
    return await makePromiseStep(context, input, {
      status: became,
      evidence: { link, photo: undefined },
    });
  }
  const encoded = await encodePhotograph(photo);
  if (!encoded.ok) return encoded;
  const { random, files } = context.platform;
  const stepId = newId<'promise-step'>(random);
  const { width, height, large, small } = encoded.value;
  // Written before the commit: a row never names a file that is not there.
  await files.write(EVIDENCE_FILES.large, stepId, large);
  await files.write(EVIDENCE_FILES.small, stepId, small);
  const made = await makePromiseStep(context, input, {
    status: became,
    stepId,
    evidence: { link, photo: { width, height } },
  }).catch(async (error: unknown) => {
    await removePhoto(context, stepId);
    throw error;
  });
  if (!made.ok) await removePhoto(context, stepId);
  return made;
}

/** Nothing names it. */
async function removePhoto({ platform }: PromisesContext, id: PromiseStep['id']): Promise<void> {
  for (const fileClass of Object.values(EVIDENCE_FILES)) await platform.files.remove(fileClass, id);
}
