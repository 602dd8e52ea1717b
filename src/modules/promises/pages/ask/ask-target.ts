import type { AreaId, OfficerId } from '#kernel/ids.ts';
import type { ServingOfficer } from '#modules/officers/index.ts';
import type { Source } from '../../domain/promise.ts';

/** Whom it is asked, and of which place. */
export interface AskTarget {
  readonly name: string;
  readonly kind: 'officer' | 'area' | 'meeting';
  readonly areaId: AreaId;
  readonly officerId: OfficerId | undefined;
  /** Where several are there, its asker chooses who must answer; else it goes to `officerId`. */
  readonly officers?: readonly Pick<ServingOfficer, 'id' | 'name' | 'nameEn'>[];
  /** Where it is asked: on a page, at a meeting. */
  readonly source: Source;
  /** What leads back to what it is asked of. */
  readonly back?: { readonly text: string; readonly href: string };
  /** Of the form, without the language. */
  readonly path: `/${string}`;
}
