import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { retyped } from '../../kernel/text/keyboard-slip.ts';

/** What an estimate is made for: longer ones are not worth the time, and cannot be guessed anyway. */
const LONGEST_READ = 100;
/** Ten billion guesses: at our cost of one some years of a hundred cores. */
const GUESSES_LOG10 = 10;

let estimator: ZxcvbnFactory | undefined;

/**
 * Whether whoever tries the passwords of leaked lists, names, dates and keyboard walks would come to it soon.
 * `personal` are words that an attacker knows of its owner. What was typed on the wrong layout is read back.
 */
export async function isEasilyGuessed(
  password: string,
  personal: readonly string[],
): Promise<boolean> {
  // Two megabytes that only an invitation or a new password needs.
  estimator ??= await openEstimator();
  const read = password.slice(0, LONGEST_READ);
  // Blanks and hyphens between known words are the first thing that a guesser puts there.
  return [read, read.replace(/[^\p{L}\p{N}]/gu, ''), retyped(read)]
    .filter((text) => text !== undefined)
    .some((text) => (estimator?.check(text, [...personal]).guessesLog10 ?? 0) < GUESSES_LOG10);
}

async function openEstimator(): Promise<ZxcvbnFactory> {
  const { adjacencyGraphs, dictionary } = await import('@zxcvbn-ts/language-common');
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}
