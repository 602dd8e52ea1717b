import { createHmac } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import type { Clock } from '../clock/clock.ts';
import type { RateLimits } from './rate-limits.ts';

/** The field that carries the answer, in any form whose route accepts one. */
export const PROOF_FIELD = 'proof-of-work';

/** About a second of an ordinary computer, five of an old telephone; to check it costs us one step of some 250. */
const COST = { algorithm: 'PBKDF2/SHA-256', cost: 5_000, keyPrefix: '00' } as const;
/** Long enough for people who read slowly before they send. */
const SECONDS = 600;
/** Longer than any valid answer. */
export const MAX_PROOF_LENGTH = 2_000;

/**
 * A proof of work admits a form when its network has sent too many: one neighbour cannot exclude the rest of a village that
 * shares an address, and sending thousands of forms is expensive.
 */
export interface ProofOfWork {
  /** Creates a challenge for the page. */
  ask(): Promise<string>;
  /** Whether this answers one of our challenges, in time and for the first time. */
  accepts(proof: string): Promise<boolean>;
}

/** `key`: a secret of the installation, the same in all its processes. */
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

/** The format is not checked strictly, because the signature protects it. */
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
  if (text.length > MAX_PROOF_LENGTH) return undefined;
  try {
    return proofSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
