import type { Change } from './change.ts';

/** Why a change is not put back. Nothing was written then. */
export type ChangeRefusal =
  /** Never was, or is out of reach. */
  | { readonly code: 'absent' }
  /** It touched areas of somebody else, too. */
  | { readonly code: 'partly' }
  | { readonly code: 'undone' }
  | { readonly code: 'stands-on'; readonly later: Change }
  | { readonly code: 'changed-since'; readonly area: string }
  | { readonly code: 'nothing-to-put-back' };
