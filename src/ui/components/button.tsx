import type { ComponentChildren } from 'preact';

/** `main` once on a page: the thing to do. `plain` for the others. */
export type ButtonKind = 'main' | 'plain';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly kind?: ButtonKind;
  readonly type?: 'submit' | 'button';
  readonly name?: string;
  readonly value?: string;
  readonly disabled?: boolean;
  readonly id?: string;
  /** The id of the form that it sends, where it stands outside. */
  readonly form?: string | undefined;
  /** Where it sends the form, if not where the form itself says. */
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

/** Looks like a button because it is the thing to do; it is a link because it leads somewhere. */
export function ButtonLink({ children, kind = 'main', ...rest }: ButtonLinkProps) {
  return (
    <a class={`button ${kind}`} {...rest}>
      {children}
    </a>
  );
}

/** Buttons side by side, one under another where there is no room. */
export function Buttons({ children }: { readonly children: ComponentChildren }) {
  return <p class="buttons">{children}</p>;
}
