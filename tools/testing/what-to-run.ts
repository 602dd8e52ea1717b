import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readProjectFiles } from '../checks/project-files.ts';
import { changedFiles } from './changed-files.ts';
import {
  type Choice,
  moduleNames,
  type Project,
  testsOfChange,
  testsOfKind,
  testsOfModule,
} from './choose-tests.ts';
import { isKind } from './kinds.ts';
import type { Wanted } from './run-tests.ts';

/** What somebody typed after `npm test --`, told in a sentence where it is more than a list of folders. */
export interface WhatToRun extends Wanted {
  /** Whether the checks of the source are a part of it. */
  readonly checks: boolean;
  readonly told: string;
}

type Chosen = Omit<WhatToRun, 'options'>;

const EVERYTHING: Chosen = { checks: true, filters: undefined, modules: [], told: '' };

/** A sentence, where it can be done for no commit. What begins with a dash is for Vitest, as `--shard=1/2`. */
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
  const plain = { checks: false, filters: words, modules: [], told: '' };
  if (second !== undefined || first.includes('/')) return plain;
  const project = { files: await readProjectFiles(root) };
  if (isKind(first)) return inWords(testsOfKind(first, project), false, first);
  if (!moduleNames(project).has(first)) return plain;
  return inWords(testsOfModule(first, project), false, first);
}

async function ofChange(root: string, since: string | undefined): Promise<Chosen | string> {
  const changed = await changedFiles(root, since);
  if (changed === undefined) return `no commit is called ${since ?? 'main'}`;
  const choice = testsOfChange(changed, await readProject(root));
  return inWords(choice, true, `${changed.length} changed files`);
}

async function readProject(root: string): Promise<Project> {
  const text = await readFile(join(root, 'package.json'), 'utf8');
  const { imports } = z
    .object({ imports: z.record(z.string(), z.string()).default({}) })
    .parse(JSON.parse(text));
  return { files: await readProjectFiles(root), aliases: imports };
}

function inWords(choice: Choice, checks: boolean, of: string): Chosen {
  if (choice.everything) {
    return {
      ...EVERYTHING,
      told: `${of}: everything, since ${choice.because} concerns every module`,
    };
  }
  const { tests, modules } = choice;
  const asked = modules.length > 0 ? `; of all routes those of ${modules.join(', ')}` : '';
  return { checks, filters: tests, modules, told: `${of}: ${tests.length} files of tests${asked}` };
}
