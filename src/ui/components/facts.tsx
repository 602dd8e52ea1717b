import type { ComponentChildren } from 'preact';

export interface Fact {
  readonly term: string;
  /** A fact that is not known is left out. */
  readonly value: ComponentChildren;
}

/** «Жетон — 0012345»: what is known, a row each. */
export function Facts({ rows }: { readonly rows: readonly Fact[] }) {
  return (
    <dl class="facts">
      {rows.filter(isKnown).map(({ term, value }) => (
        <div class="pair" key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function isKnown({ value }: Fact): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false;
}
