import { PostButton } from './post-button.tsx';

interface PreviewActionsProps {
  /** Undefined: there is nothing to write. */
  readonly write:
    | {
        readonly action: string;
        /** Of what was looked at: nothing else is written. */
        readonly fingerprint: string;
        readonly text: string;
      }
    | undefined;
  readonly discard: { readonly action: string; readonly text: string };
}

/** Under what a file would change: write it as it was seen, or forget the file. */
export function PreviewActions({ write, discard }: PreviewActionsProps) {
  return (
    <div class="buttons">
      {write && (
        <PostButton kind="main" action={write.action} fields={{ fingerprint: write.fingerprint }}>
          {write.text}
        </PostButton>
      )}
      <PostButton action={discard.action}>{discard.text}</PostButton>
    </div>
  );
}
