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
  /** Undefined of one that a fresh installation offers and nobody changed. */
  readonly changedAt?: Temporal.Instant;
}

/** What a form says of one. */
export type CategoryWords = Pick<Category, 'name' | 'isRetired'>;

export function sameWords(one: CategoryWords, other: CategoryWords): boolean {
  return sameName(one, other) && one.isRetired === other.isRetired;
}

/** Whoever chooses from a list must be able to tell them apart, in either language. */
export function sharesName(one: CategoryWords, other: CategoryWords): boolean {
  return (['uk', 'en'] as const).some(
    (language) => one.name[language].toLowerCase() === other.name[language].toLowerCase(),
  );
}

function sameName({ name: one }: CategoryWords, { name: other }: CategoryWords): boolean {
  return one.uk === other.uk && one.en === other.en;
}
