import { randomBytes, randomUUID } from 'node:crypto';

/** Chance arrives as a parameter, so that a test can repeat itself. */
export interface Random {
  uuid(): string;
  bytes(count: number): Uint8Array;
}

export const systemRandom: Random = {
  uuid: () => randomUUID(),
  bytes: (count) => randomBytes(count),
};
