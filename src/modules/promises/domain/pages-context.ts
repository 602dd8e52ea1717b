import type { PromiseSource } from './promise-source.ts';
import type { PromisesContext } from './promises-context.ts';

/** What pages stand on that say what something came from. */
export interface PromisePages extends PromisesContext {
  /** How higher modules name what a promise came from. */
  readonly promiseSources: readonly PromiseSource[];
}
