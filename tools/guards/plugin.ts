import type { Plugin } from 'vite';
import { instrumentGuards } from './instrument.ts';

/** Where guards stand: a module's rules, use cases, pages and operations, and no test of theirs. */
const GUARDED = /\/src\/modules\/(\w+\/(?:domain|use-cases|pages|api)\/.+\.tsx?)$/;
const TEST = /\.test\.tsx?$/;

/** For the tests that take guards away: every guard has a switch, and the list of them is known. */
export function guardSwitches(): Plugin {
  return {
    name: 'guard-switches',
    enforce: 'pre',
    transform: (text, id) => {
      const path = GUARDED.exec(id)?.[1];
      if (path === undefined || TEST.test(path)) return undefined;
      const { code, guards } = instrumentGuards(text, path);
      if (guards.length === 0) return undefined;
      // On the first line, so that no other line moves.
      const list = `(globalThis.guardList ??= []).push(...${JSON.stringify(guards)});`;
      return { code: list + code, map: null };
    },
  };
}
