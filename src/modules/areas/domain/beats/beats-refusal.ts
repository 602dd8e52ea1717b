import type { SplitRefusal } from '#kernel/geometry/voronoi.ts';
import type { NoteValues } from '../import/report.ts';

/** Why no beats were made. Nothing was written then. */
export interface BeatsRefusal {
  readonly code: BeatsRefusalCode;
  readonly values: NoteValues;
}

export type BeatsRefusalCode =
  | SplitRefusal
  | 'forbidden'
  | 'area-unknown'
  | 'not-a-hromada'
  | 'boundary-missing'
  | 'group-empty'
  | 'group-area-unknown'
  | 'group-area-ambiguous'
  | 'group-area-twice'
  | 'group-without-position'
  | 'beat-names-equal'
  | 'beat-unknown'
  | 'beat-left-empty'
  | 'changed-meanwhile'
  | 'name-missing'
  | 'name-too-long'
  | 'name-unreadable';

export function beatsRefusal(code: BeatsRefusalCode, values: NoteValues = {}): BeatsRefusal {
  return { code, values };
}
