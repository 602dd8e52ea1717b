import type { ComponentChildren } from 'preact';

interface EmptyStateProps {
  /** «Ще нічого не обіцяно тут». */
  readonly title: ComponentChildren;
  /** Why, and a way on. */
  readonly children?: ComponentChildren;
}

export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div class="empty">
      <p>
        <b>{title}</b>
      </p>
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  );
}
