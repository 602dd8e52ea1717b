import type { ComponentChildren } from 'preact';

/** `date`: when, today. `kept`: done. `late`: overdue. The colour repeats the words and never replaces them. */
export type BadgeTone = 'date' | 'kept' | 'late' | 'plain';

interface BadgeProps {
  readonly tone?: BadgeTone;
  readonly children: ComponentChildren;
}

export function Badge({ tone = 'plain', children }: BadgeProps) {
  return <span class={`badge ${tone}`}>{children}</span>;
}
