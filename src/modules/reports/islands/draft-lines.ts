import type { KeptDraft } from '#ui/kept-drafts/kept-drafts.ts';

/** What is known of a draft besides what is kept. */
export interface DraftState {
  readonly isSending: boolean;
  readonly refused: string | undefined;
  readonly lostPhotos: boolean;
}

/** What somebody may do with it. */
export interface DraftActs {
  readonly goOn: (draft: KeptDraft) => void;
  readonly remove: (draft: KeptDraft) => void;
}

/** One line of the list: how it stands, truthfully, and what can be done. */
export function draftLine(
  words: DOMStringMap,
  draft: KeptDraft,
  state: DraftState,
  acts: DraftActs,
): HTMLElement {
  const line = document.createElement('li');
  const parts = draft.received
    ? receivedParts(words, draft.received, () => acts.remove(draft))
    : waitingParts(words, draft, state, acts);
  line.append(...parts);
  return line;
}

function receivedParts(
  words: DOMStringMap,
  { code, at }: NonNullable<KeptDraft['received']>,
  remove: () => void,
): readonly HTMLElement[] {
  return [
    text('p', (words['wordReceived'] ?? '').replace('…', at)),
    text('p', words['wordCode']),
    text('p', code, 'receipt-code'),
    text('p', words['wordKeep']),
    button(words['wordDone'], remove),
  ];
}

function waitingParts(
  words: DOMStringMap,
  draft: KeptDraft,
  state: DraftState,
  acts: DraftActs,
): readonly HTMLElement[] {
  const parts = [text('b', stateOf(words, draft, state)), text('p', draft.fields['words'])];
  const count = String(draft.files.length);
  if (draft.files.length > 0)
    parts.push(text('p', words['wordPhotos']?.replace('…', count), 'quiet'));
  if (state.lostPhotos) parts.push(text('p', words['wordPhotoLost'], 'error'));
  if (!state.isSending) {
    parts.push(
      button(words['wordContinue'], () => acts.goOn(draft)),
      button(words['wordRemove'], () => acts.remove(draft)),
    );
  }
  return parts;
}

function stateOf(words: DOMStringMap, draft: KeptDraft, state: DraftState): string {
  if (state.isSending) return words['wordSending'] ?? '';
  if (state.refused !== undefined) return state.refused;
  return (draft.isReady ? words['wordWaiting'] : words['wordUnfinished']) ?? '';
}

function text(kind: 'p' | 'b', said: string | undefined, className = 'as-written'): HTMLElement {
  const element = document.createElement(kind);
  element.className = className;
  element.textContent = said ?? '';
  return element;
}

function button(said: string | undefined, act: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'linklike';
  element.textContent = said ?? '';
  element.addEventListener('click', act);
  return element;
}
