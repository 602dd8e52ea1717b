import type { MultiPolygon } from '../../../../kernel/geometry/geometry.ts';
import type { AreaId } from '../../../../kernel/ids.ts';
import type { AreaCandidate } from '../import/candidate.ts';

/** A beat as it is to be made. */
export interface BeatDraft {
  readonly name: string;
  readonly shape: MultiPolygon;
  /** For which it answers by name. Empty: its line on the map says. */
  readonly settlementIds: readonly AreaId[];
  /** Undefined: its settlements say. */
  readonly urban: boolean | undefined;
}

/** Beats are made as areas of a file are: matched by name to those that are there, with a boundary that keeps versions. */
export function beatCandidates(drafts: readonly BeatDraft[]): readonly AreaCandidate[] {
  return drafts.map((draft, index) => ({
    position: { unit: 'beat', number: index + 1 },
    kind: 'beat',
    name: draft.name,
    nameIsOfficial: false,
    nameEn: undefined,
    code: undefined,
    settlementKind: undefined,
    population: undefined,
    urban: draft.urban,
    centre: undefined,
    furtherNames: [],
    shape: draft.shape,
    inPassing: false,
    mended: [],
  }));
}
