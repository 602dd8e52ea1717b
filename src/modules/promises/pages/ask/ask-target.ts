import type { AreaId, OfficerId } from '../../../../kernel/ids.ts';

/** Whom it is asked, and of which place. */
export interface AskTarget {
  readonly name: string;
  readonly kind: 'officer' | 'area';
  readonly areaId: AreaId;
  readonly officerId: OfficerId | undefined;
  /** Of the form, without the language. */
  readonly path: `/${string}`;
}
