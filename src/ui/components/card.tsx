import type { ComponentChildren } from 'preact';

interface CardProps {
  readonly title?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly id?: string;
}

export function Card({ title, children, id }: CardProps) {
  return (
    <section class="card" id={id}>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  );
}

/** What stands one under another in a card or a page, a line between them. */
export function Entries({ children }: { readonly children: ComponentChildren }) {
  return <ul class="entries">{children}</ul>;
}
