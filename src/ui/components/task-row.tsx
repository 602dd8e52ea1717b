import type { ComponentChildren } from 'preact';

/** J and K walk over the rows, Enter opens one. */
export function TaskRows({ children }: { readonly children: ComponentChildren }) {
  return <ul class="tasks">{children}</ul>;
}

interface TaskRowProps {
  /** With the locale's prefix; none where whoever looks may not open it. */
  readonly href?: string | undefined;
  /** «14:02», «учора», «22 лист.» */
  readonly when?: ComponentChildren;
  readonly title: ComponentChildren;
  /** What tells it from the others, in a line. */
  readonly about?: ComponentChildren;
  /** A Badge: until when, how late. */
  readonly badge?: ComponentChildren;
  /** A link or a PostButton that does the likeliest thing at once; its element carries `data-act`: A presses it. */
  readonly act?: ComponentChildren;
  /** Nobody has looked at it yet. */
  readonly fresh?: boolean;
}

/** A thing that waits, in one row which is a link as a whole. */
export function TaskRow({ href, when, title, about, badge, act, fresh }: TaskRowProps) {
  return (
    <li class={fresh ? 'task fresh' : 'task'} data-row={href !== undefined || undefined}>
      {when !== undefined && <span class="task-when">{when}</span>}
      <span class="task-text">
        {href === undefined ? (
          <b>{title}</b>
        ) : (
          <a class="task-link" href={href} data-row-link>
            {title}
          </a>
        )}
        {about && <span class="task-about">{about}</span>}
      </span>
      {badge && <span class="task-badge">{badge}</span>}
      {act && <span class="task-act">{act}</span>}
    </li>
  );
}
