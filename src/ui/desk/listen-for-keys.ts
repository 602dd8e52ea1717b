import { type KeyMeaning, keyMeaning } from './key-meaning.ts';
import { actOnRow, walkRows } from './walk-rows.ts';

/** Where the person said that no key but the browser's own should do anything. */
const OFF = 'poruch-desk-keys-off';
/** So long after G a letter still leads somewhere. */
const GO_WITHIN_MS = 1_500;

/** The keys of the desk. They are shown only from here on, since without this they would do nothing. */
export function listenForKeys(): void {
  let off = readOff();
  let goUntil = 0;
  showHints(!off);
  wireDialog(off, (nowOff) => {
    off = nowOff;
    showHints(!off);
  });
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.repeat) return;
    if (event.code === 'Escape') return leaveSearch(event.target);
    const going = event.timeStamp < goUntil;
    const meaning = keyMeaning(event, { typing: isTaken(event.target), going });
    goUntil = meaning?.kind === 'begin-go' ? event.timeStamp + GO_WITHIN_MS : 0;
    // «?» stays: it is how the others are turned on again.
    if (meaning === undefined || (off && meaning.kind !== 'keys')) return;
    if (doWhat(meaning)) event.preventDefault();
  });
}

/** False where there is nothing to do: the key stays the browser's. */
function doWhat(meaning: KeyMeaning): boolean {
  switch (meaning.kind) {
    case 'next':
      return walkRows(1);
    case 'previous':
      return walkRows(-1);
    case 'act':
      return actOnRow();
    case 'search':
      return toSearch();
    case 'keys':
      return openKeys();
    case 'begin-go':
      return true;
    case 'go':
      return goTo(meaning.to);
  }
}

/** In a field letters are text, and a window that is open has its own keys. */
function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

function toSearch(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement>('.desk-search input');
  const field = [...fields].find((input) => input.offsetParent !== null);
  if (!field) return false;
  field.focus();
  field.select();
  return true;
}

function leaveSearch(target: EventTarget | null): void {
  if (target instanceof HTMLInputElement && target.type === 'search') target.blur();
}

function goTo(letter: string): boolean {
  const link = document.querySelector<HTMLAnchorElement>(`a[data-go="${letter}"]`);
  link?.click();
  return link !== null;
}

function openKeys(): boolean {
  const dialog = keysDialog();
  if (!dialog) return false;
  dialog.showModal();
  // Not the switch, which comes first: a space pressed in haste would turn the keys off.
  dialog.querySelector('button')?.focus();
  return true;
}

function keysDialog(): HTMLDialogElement | null {
  return document.querySelector<HTMLDialogElement>('dialog#keys');
}

function wireDialog(off: boolean, onChange: (off: boolean) => void): void {
  for (const button of document.querySelectorAll('[data-keys-open]')) {
    button.addEventListener('click', openKeys);
  }
  const box = keysDialog()?.querySelector<HTMLInputElement>('[data-keys-off]');
  if (!box) return;
  box.checked = off;
  box.addEventListener('change', () => {
    writeOff(box.checked);
    onChange(box.checked);
  });
}

function showHints(shown: boolean): void {
  for (const hint of document.querySelectorAll<HTMLElement>('[data-hint]')) hint.hidden = !shown;
}

function readOff(): boolean {
  try {
    return localStorage.getItem(OFF) === 'yes';
  } catch {
    // A browser that keeps nothing for us: the keys work until the page is left.
    return false;
  }
}

function writeOff(off: boolean): void {
  try {
    if (off) localStorage.setItem(OFF, 'yes');
    else localStorage.removeItem(OFF);
  } catch {
    // As above.
  }
}
