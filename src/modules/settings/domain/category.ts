/** What the installation keeps categories of. */
export type CategoryKind = 'work';

/** A choice in a list, in the installation's own words. Its key is what is counted under, and never changes. */
export interface Category {
  readonly kind: CategoryKind;
  /** kebab-case. */
  readonly key: string;
  readonly name: { readonly uk: string; readonly en: string };
  /** Lower ones first. */
  readonly position: number;
  /** No longer offered; what was counted under it stays. */
  readonly isRetired: boolean;
}
