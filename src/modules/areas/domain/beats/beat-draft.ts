import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import type { AreaId } from '#kernel/ids.ts';
import type { AreaCandidate } from '../import/candidate.ts';

/** A beat as it is to be made. */
export interface BeatDraft {
  readonly name: string;
  /** Undefined: it has none, or keeps the one it has. */
  readonly shape: MultiPolygon | undefined;
  /** For which it answers by name. Empty: its line on the map says. */
  readonly settlementIds: readonly AreaId[];
  /** Undefined: its settlements say. */
  readonly urban: boolean | undefined;
  /** Of the beat that is there already; others are recognised by their names. */
  readonly beatId?: AreaId;
}

/**
 * New beats are made as areas of a file are: matched by name to those that are there, with a boundary that keeps
 * versions. Each has the place of its draft.
 */
export function beatCandidates(drafts: readonly BeatDraft[]): readonly AreaCandidate[] {
  return drafts.flatMap((draft, index): readonly AreaCandidate[] =>
    draft.beatId
      ? []
      : [
          {
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
          },
        ],
  );
}
