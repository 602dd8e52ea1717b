import type { ComponentChildren } from 'preact';

interface NextStepProps {
  /** What is not there yet: «Дільниць ще немає». */
  readonly title: ComponentChildren;
  /** What to do about it, and why, in a sentence or two. */
  readonly children: ComponentChildren;
  /** The button that does it; none where this person may not. */
  readonly href?: string;
  readonly action?: ComponentChildren;
}

/** Nothing here yet: says what to do next, and leads there. */
export function NextStep({ title, children, href, action }: NextStepProps) {
  return (
    <div class="next-step">
      <p>
        <b>{title}</b>
      </p>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {href !== undefined && action && (
        <p>
          <a class="button" href={href}>
            {action}
          </a>
        </p>
      )}
    </div>
  );
}
