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
  if (typing || isBrowsersOwn(pressed)) return undefined;
  const sign = signMeaning(pressed);
  if (sign || pressed.shiftKey) return sign;
  const letter = /^Key([A-Z])$/.exec(pressed.code)?.[1];
  if (going && letter !== undefined) return { kind: 'go', to: letter.toLowerCase() };
  return BY_CODE[pressed.code];
}

function isBrowsersOwn({ isComposing, ctrlKey, altKey, metaKey }: PressedKey): boolean {
  return isComposing || ctrlKey || altKey || metaKey;
}

/** / and ?, which other layouts keep elsewhere, and a Ukrainian one has none of where they lie here. */
function signMeaning({ key, code, shiftKey }: PressedKey): KeyMeaning | undefined {
  if (key === '?') return { kind: 'keys' };
  if (key === '/') return { kind: 'search' };
  return code === 'Slash' ? { kind: shiftKey ? 'keys' : 'search' } : undefined;
}
