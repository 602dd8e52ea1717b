import { createHmac } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import type { Clock } from '../clock/clock.ts';
import type { RateLimits } from './rate-limits.ts';

/** The field that carries the answer, in any form whose route takes one. */
export const PROOF_FIELD = 'proof-of-work';

/** About a second of an ordinary computer, five of an old telephone; to check it costs us one step of some 250. */
const COST = { algorithm: 'PBKDF2/SHA-256', cost: 5_000, keyPrefix: '00' } as const;
/** For whoever reads the page slowly, and presses only then. */
const SECONDS = 600;
/** Longer than any answer to one of our questions. */
export const LONGEST_PROOF = 2_000;

/**
 * A piece of computing that lets a form in where a network has sent too many: a village behind one address is not shut
 * out by one of its neighbours, and whoever sends thousands pays for each.
 */
export interface ProofOfWork {
  /** A question, for the page to compute an answer to. */
  ask(): Promise<string>;
  /** Whether this answers a question of ours, in time, and for the first time. */
  accepts(proof: string): Promise<boolean>;
}

/** `key`: a secret of the installation; all its processes ask and accept alike. */
export function proofOfWork(
  key: Uint8Array,
  clock: Pick<Clock, 'now'>,
  limits: RateLimits,
): ProofOfWork {
  const secret = createHmac('sha256', key).update(PROOF_FIELD).digest('base64url');
  return {
    ask: async () => {
      const expiresAt = Math.floor(clock.now().epochMilliseconds / 1000) + SECONDS;
      const question = { ...COST, expiresAt, deriveKey, hmacSignatureSecret: secret };
      return JSON.stringify(await createChallenge(question));
    },
    accepts: async (text) => {
      const proof = parseProof(text);
      if (!proof) return false;
      const { verified } = await verifySolution({
        ...proof,
        deriveKey,
        hmacSignatureSecret: secret,
      });
      if (!verified) return false;
      const once = { posts: 1, seconds: SECONDS };
      return (
        (await limits.count(PROOF_FIELD, proof.challenge.parameters.nonce, once)) === undefined
      );
    },
  };
}

/** Loose where the signature holds it: a question that was changed is not ours any more. */
const proofSchema = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.literal(COST.algorithm),
      nonce: z.string(),
      salt: z.string(),
      cost: z.literal(COST.cost),
      keyLength: z.number(),
      keyPrefix: z.literal(COST.keyPrefix),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.int().min(0), derivedKey: z.string() }),
});

function parseProof(text: string): z.output<typeof proofSchema> | undefined {
  if (text.length > LONGEST_PROOF) return undefined;
  try {
    return proofSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
