import type { Line } from './line.ts';
import { LINES, linesOf } from './lines/index.ts';

/** The modules to which a run is limited, separated by commas; tools/testing/run-tests.ts sets it. */
const VARIABLE = 'PORUCH_TEST_MODULES';

export interface ChosenLines {
  /** Undefined: all of them. */
  readonly modules: ReadonlySet<string> | undefined;
  readonly lines: readonly Line[];
}

/** All lines, or those of the modules that a change touches. */
export function chosenLines(chosen: string | undefined = process.env[VARIABLE]): ChosenLines {
  if (chosen === undefined || chosen === '') return { modules: undefined, lines: LINES };
  const modules = new Set(chosen.split(','));
  return { modules, lines: linesOf(modules) };
}
