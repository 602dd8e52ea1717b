import type { ProjectFile } from './project-files.ts';

export const file = (path: string, text = ''): ProjectFile => ({ path, text });

/** Files in order, and what is wrong when one of them is another. */
export interface RuleCase {
  readonly rule: string;
  readonly clean: readonly ProjectFile[];
  /** Each takes its place among the clean ones; the rule must tell of it with these words. */
  readonly planted: readonly (readonly [words: string, wrong: ProjectFile])[];
}
