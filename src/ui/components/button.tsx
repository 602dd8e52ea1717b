import type { ComponentChildren } from 'preact';

/** `main` once on a page, for its main action; `plain` for the others. */
export type ButtonKind = 'main' | 'plain';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly kind?: ButtonKind;
  readonly type?: 'submit' | 'button';
  readonly name?: string;
  readonly value?: string;
  readonly disabled?: boolean;
  readonly id?: string;
  /** The id of the form that it sends, if the button is outside. */
  readonly form?: string | undefined;
  /** The path that it sends the form to, if it is not the form's own. */
  readonly formAction?: string;
}

export function Button({ children, kind = 'main', type = 'submit', ...rest }: ButtonProps) {
  return (
    <button class={`button ${kind}`} type={type} {...rest}>
      {children}
    </button>
  );
}

interface ButtonLinkProps {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly kind?: ButtonKind;
  readonly download?: string | boolean;
  readonly rel?: string;
}

/** A link that looks like a button, because it leads to the main action. */
export function ButtonLink({ children, kind = 'main', ...rest }: ButtonLinkProps) {
  return (
    <a class={`button ${kind}`} {...rest}>
      {children}
    </a>
  );
}

/** Buttons in a row, which wraps on narrow screens. */
export function Buttons({ children }: { readonly children: ComponentChildren }) {
  return <p class="buttons">{children}</p>;
}
