/** What of a key press counts. `code` is where the key lies, so that J is J in every keyboard layout. */
export interface PressedKey {
  readonly code: string;
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** A letter is being put together from several keys. */
  readonly isComposing: boolean;
}

export type KeyMeaning =
  | { readonly kind: 'next' | 'previous' | 'act' | 'search' | 'keys' | 'begin-go' }
  | { readonly kind: 'go'; readonly to: string };

const BY_CODE: Readonly<Record<string, KeyMeaning>> = {
  KeyJ: { kind: 'next' },
  KeyK: { kind: 'previous' },
  KeyA: { kind: 'act' },
  KeyG: { kind: 'begin-go' },
};

/**
 * What a key asks for; undefined: it is none of ours, and the browser's own. `typing`: somebody writes in a
 * field, whose letters are never taken. `going`: G was pressed just before.
 */
export function keyMeaning(
  pressed: PressedKey,
  { typing, going }: { readonly typing: boolean; readonly going: boolean },
): KeyMeaning | undefined {
  if (typing || pressed.isComposing || pressed.ctrlKey || pressed.altKey || pressed.metaKey) {
    return undefined;
  }
  if (pressed.key === '?' || (pressed.code === 'Slash' && pressed.shiftKey))
    return { kind: 'keys' };
  if (pressed.key === '/' || pressed.code === 'Slash') return { kind: 'search' };
  if (pressed.shiftKey) return undefined;
  const letter = /^Key([A-Z])$/.exec(pressed.code)?.[1];
  if (going && letter !== undefined) return { kind: 'go', to: letter.toLowerCase() };
  return BY_CODE[pressed.code];
}
