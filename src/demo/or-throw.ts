import type { Result } from '#kernel/result.ts';

/** The demonstration's files are ours: a refusal is a bug, and names itself. */
export function orThrow<Value>(what: string, result: Result<Value, unknown>): Value {
  if (result.ok) return result.value;
  throw new Error(`the demonstration: ${what} was refused: ${JSON.stringify(result.refusal)}`);
}
