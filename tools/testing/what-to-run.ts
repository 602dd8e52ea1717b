import { readProjectFiles } from '../checks/project-files.ts';
import { changedFiles } from './changed-files.ts';
import {
  type Choice,
  moduleNames,
  testsOfChange,
  testsOfKind,
  testsOfModule,
} from './choose-tests.ts';
import { isKind } from './kinds.ts';
import type { Wanted } from './run-tests.ts';

/** The tests that the words after `npm test --` choose. */
export interface WhatToRun extends Wanted {
  /** Whether the checks of the source run, too. */
  readonly checks: boolean;
  /** The choice in a sentence; empty where the words say it already. */
  readonly summary: string;
}

type Chosen = Omit<WhatToRun, 'options'>;

const EVERYTHING: Chosen = { checks: true, filters: undefined, modules: [], summary: '' };

/** A string is an error: no such commit. Options, as `--shard=1/2`, are passed to Vitest. */
export async function whatToRun(
  root: string,
  given: readonly string[],
): Promise<WhatToRun | string> {
  const options = given.filter((one) => one.startsWith('-'));
  const what = await ofWords(
    root,
    given.filter((one) => !one.startsWith('-')),
  );
  return typeof what === 'string' ? what : { ...what, options };
}

async function ofWords(root: string, words: readonly string[]): Promise<Chosen | string> {
  const [first, second] = words;
  if (first === undefined) return EVERYTHING;
  if (first === 'changed') return await ofChange(root, second);
  const plain = { checks: false, filters: words, modules: [], summary: '' };
  if (second !== undefined || first.includes('/')) return plain;
  const files = await readProjectFiles(root);
  if (isKind(first)) return summarised(testsOfKind(first, files), false, first);
  if (!moduleNames(files).has(first)) return plain;
  return summarised(testsOfModule(first, files), false, first);
}

async function ofChange(root: string, since: string | undefined): Promise<Chosen | string> {
  const changed = await changedFiles(root, since);
  if (changed === undefined) return `no commit is called ${since ?? 'main'}`;
  const choice = testsOfChange(changed, await readProjectFiles(root));
  return summarised(choice, true, `${changed.length} changed files`);
}

function summarised(choice: Choice, checks: boolean, of: string): Chosen {
  if (choice.everything) {
    return {
      ...EVERYTHING,
      summary: `${of}: everything, since ${choice.because} concerns every module`,
    };
  }
  const { tests, modules } = choice;
  const asked = modules.length > 0 ? `; of all routes those of ${modules.join(', ')}` : '';
  return {
    checks,
    filters: tests,
    modules,
    summary: `${of}: ${tests.length} files of tests${asked}`,
  };
}
