import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** The field that carries the answer to a question of the house. */
export const PROOF_FIELD = 'proof-of-work';

/** Over plain http a browser cannot compute it. */
export function canSolve(): boolean {
  return 'subtle' in crypto;
}

/** Some seconds of computing; throws where there is no such question, or none can be found in time. */
export async function solveQuestion(text: string): Promise<string> {
  const challenge: unknown = JSON.parse(text);
  if (!isChallenge(challenge)) throw new Error('no question');
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error('too slow');
  return JSON.stringify({ challenge, solution });
}

function isChallenge(read: unknown): read is Challenge {
  return typeof read === 'object' && read !== null && 'parameters' in read;
}
