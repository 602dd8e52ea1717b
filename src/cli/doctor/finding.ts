import type { Said } from '#kernel/text/said.ts';

/** `fine`; `look`: works, but somebody should look; `wrong`: something that people rely on does not hold. */
export type FindingState = 'fine' | 'look' | 'wrong';

/** One thing that was looked at. */
export interface Finding {
  /** kebab-case, for programs: it does not change. */
  readonly check: string;
  readonly state: FindingState;
  readonly said: Said;
  /** What to do, where something is to be done. */
  readonly todo?: Said;
}

export function fine(check: string, said: Said): Finding {
  return { check, state: 'fine', said };
}

export function look(check: string, said: Said, todo: Said): Finding {
  return { check, state: 'look', said, todo };
}

export function wrong(check: string, said: Said, todo: Said): Finding {
  return { check, state: 'wrong', said, todo };
}
