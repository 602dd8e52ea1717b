import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { retyped } from '#kernel/text/keyboard-slip.ts';

/** Longer passwords take too long to estimate and cannot be guessed anyway. */
const MAX_READ_LENGTH = 100;
/** Ten billion guesses: at our cost of one some years of a hundred cores. */
const GUESSES_LOG10 = 10;

let estimator: ZxcvbnFactory | undefined;

/**
 * Whether an attacker who tries leaked passwords, names, dates and keyboard patterns would soon find it. `personal` are words
 * that an attacker knows about its owner. Text typed with the wrong keyboard layout is converted back first.
 */
export async function isEasilyGuessed(
  password: string,
  personal: readonly string[],
): Promise<boolean> {
  // Two megabytes that only an invitation or a new password needs.
  estimator ??= await openEstimator();
  const read = password.slice(0, MAX_READ_LENGTH);
  // Blanks and hyphens between known words are the first thing that a guesser puts there.
  return [read, read.replace(/[^\p{L}\p{N}]/gu, ''), retyped(read)]
    .filter((text) => text !== undefined)
    .some((text) => (estimator?.check(text, [...personal]).guessesLog10 ?? 0) < GUESSES_LOG10);
}

async function openEstimator(): Promise<ZxcvbnFactory> {
  const { adjacencyGraphs, dictionary } = await import('@zxcvbn-ts/language-common');
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}
