import type { ComponentChildren } from 'preact';
import type { ButtonKind } from './button.tsx';

interface PostButtonProps {
  /** With the locale's prefix. */
  readonly action: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** `link`: looks like one, in a row. */
  readonly kind?: ButtonKind | 'danger' | 'link';
  /** What it does to which thing, where the words on it do not say so. */
  readonly label?: string;
  /** The likeliest thing to do with its row: A presses it. */
  readonly act?: boolean;
  /** Its address takes files, too, and reads no form that is sent otherwise. */
  readonly takesFiles?: boolean;
  readonly children: ComponentChildren;
}

/** A form of one button: what changes something is posted, and never a link. */
export function PostButton(props: PostButtonProps) {
  const { action, fields = {}, kind = 'plain', label, act = false, takesFiles, children } = props;
  return (
    <form
      class="post"
      method="post"
      action={action}
      encType={takesFiles ? 'multipart/form-data' : undefined}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        class={kind === 'link' ? 'linklike' : `button ${kind}`}
        type="submit"
        aria-label={label}
        data-act={act || undefined}
      >
        {children}
      </button>
    </form>
  );
}
