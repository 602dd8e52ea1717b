import type { ComponentChildren } from 'preact';

export type NoticeTone = 'info' | 'warning' | 'danger' | 'done';

interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly title?: ComponentChildren;
  readonly children: ComponentChildren;
  /** Read out when it appears after something was sent. */
  readonly live?: boolean;
}

export function Notice({ tone = 'info', title, children, live = false }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} role={live ? 'status' : undefined}>
      {title && (
        <p>
          <b>{title}</b>
        </p>
      )}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  );
}
