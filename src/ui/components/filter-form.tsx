import type { ComponentChildren } from 'preact';

interface FilterFormProps {
  readonly action: string;
  /** What the fields narrow down: a telephone shows this line, and the fields once it is touched. */
  readonly label: string;
  readonly button: string;
  /** Fields: Field, SelectField. */
  readonly children: ComponentChildren;
  /** Back to everything; given only while something is narrowed down. */
  readonly reset?: { readonly href: string; readonly text: string };
  /** What is narrowed down is named already, by a tab of its own: a telephone folds the fields away all the same. */
  readonly isNamed?: boolean;
}

/**
 * Narrows a list down: a plain GET form, so that what is narrowed has an address. On a telephone the fields are folded
 * away while nothing is narrowed down, so that the list begins on the first screen.
 */
export function FilterForm(props: FilterFormProps) {
  const { action, label, button, children, reset, isNamed = false } = props;
  return (
    <details class="filter-fold" open={reset !== undefined && !isNamed}>
      <summary>{label}</summary>
      <form class="filter" action={action} aria-label={label}>
        {children}
        <p class="filter-buttons">
          <button class="button plain" type="submit">
            {button}
          </button>
          {reset && <a href={reset.href}>{reset.text}</a>}
        </p>
      </form>
    </details>
  );
}
