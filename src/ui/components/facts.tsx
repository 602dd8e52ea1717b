import type { ComponentChildren } from 'preact';

export interface Fact {
  readonly term: string;
  /** A fact that is not known is left out. */
  readonly value: ComponentChildren;
  /** The way to answer anew: beside the value, under it on a telephone. */
  readonly change?: ComponentChildren;
}

/** «Жетон — 0012345»: what is known, a row each. */
export function Facts({ rows }: { readonly rows: readonly Fact[] }) {
  return (
    <dl class="facts">
      {rows.filter(isKnown).map(({ term, value, change }) => (
        <div class="pair" key={term}>
          <dt>{term}</dt>
          {change ? (
            <dd class="changeable">
              <div>{value}</div>
              {change}
            </dd>
          ) : (
            <dd>{value}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function isKnown({ value }: Fact): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false;
}
