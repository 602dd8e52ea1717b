import { clockTime, type GridPlace, type ShownGrid } from './grid-places.ts';
import { isFree, whenFree } from './held-card.ts';

/** The editor as it stands in the page. What the house answers takes its place: marks, lists and counts are never made twice. */
export function editor(): HTMLElement | undefined {
  return document.querySelector<HTMLElement>('[data-editor]') ?? undefined;
}

export function cards(): readonly HTMLElement[] {
  return [...(editor()?.querySelectorAll<HTMLElement>('a.slot') ?? [])];
}

export function minutesOf(card: HTMLElement): number {
  return Number(card.dataset['minutes']);
}

/** Said to whoever hears the page. */
export function say(name: string, filled: Readonly<Record<string, string>> = {}): void {
  const words: unknown = JSON.parse(editor()?.dataset['words'] ?? '{}');
  const [, sentence] = Object.entries(words ?? {}).find(([key]) => key === name) ?? [];
  announce(
    Object.entries(filled).reduce(
      (text, [key, value]) => text.replace(`{${key}}`, value),
      String(sentence ?? ''),
    ),
  );
}

function announce(text: string): void {
  const said = document.querySelector('[data-editor-said]');
  if (said) said.textContent = text;
}

/** Puts a card where it was let go; one that waited gets its first place. */
export async function put(card: HTMLElement, grid: ShownGrid, place: GridPlace): Promise<void> {
  const { move = '', talks = '' } = editor()?.dataset ?? {};
  const where = { room: place.room, day: grid.day, from: clockTime(place) };
  const { slot, talk, seen = '' } = card.dataset;
  if (slot) await send(move, { slot, ...where, seenAt: seen }, card);
  else if (talk) await send(`${talks}/${talk}`, { ...where, minutes: '', seenAt: '' }, card);
}

/** Back to those that wait; a break is gone. */
export async function takeOut(card: HTMLElement, day: string): Promise<void> {
  const { slot, seen = '' } = card.dataset;
  if (slot) await send(editor()?.dataset['takeOut'] ?? '', { slot, day, seenAt: seen }, card);
}

async function send(
  address: string,
  fields: Readonly<Record<string, string>>,
  card: HTMLElement,
): Promise<void> {
  say('put');
  try {
    const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(fields) });
    const shown = parse(await answer.text());
    await whenFree();
    if (shown.querySelector('[data-editor]')) show(shown, card);
    else await refuse(shown, answer);
  } catch {
    say('failed');
  }
}

/** The form of a talk, with what is wrong in it: the grid says the same. */
async function refuse(shown: Document, { ok, status, url }: Response): Promise<void> {
  // Another page altogether: whoever was signed in is so no more.
  if (ok || status === 404) return location.assign(ok ? url : location.href);
  const why = shown.querySelector('.error-summary, .notice')?.textContent?.trim() ?? '';
  await refresh();
  if (why === '') return say('failed');
  const notice = document.createElement('p');
  notice.className = 'notice danger';
  notice.textContent = why;
  editor()?.before(notice);
  announce(why);
}

/**
 * Shows the page as it is now, after a colleague changed something. The focus stays where it is. Does nothing while a
 * card is held. Returns whether the page was shown.
 */
export async function refresh(): Promise<boolean> {
  const answer = await fetch(location.href);
  const shown = parse(await answer.text());
  if (!shown.querySelector('[data-editor]') || !isFree()) return false;
  const focused = document.activeElement;
  show(shown, focused instanceof HTMLElement ? focused : undefined);
  return true;
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function show(shown: Document, card: HTMLElement | undefined): void {
  const main = document.querySelector('main');
  const next = shown.querySelector('main');
  if (!main || !next) return;
  const scrollBack = scrolledGrid();
  main.replaceChildren(...next.childNodes);
  scrollBack();
  main.dispatchEvent(new CustomEvent('poruch:shown'));
  if (card) focusAgain(card);
  announce(main.querySelector('.notice')?.textContent?.trim() ?? '');
}

/** Whoever looks at the afternoon goes on looking at it. */
function scrolledGrid(): () => void {
  const { scrollLeft = 0, scrollTop = 0 } = document.querySelector('.programme-grid') ?? {};
  return () => document.querySelector('.programme-grid')?.scrollTo(scrollLeft, scrollTop);
}

/** The same card, wherever it stands now: it leads to the same form. */
function focusAgain(card: HTMLElement): void {
  const href = card.getAttribute('href');
  const again = cards().find((one) => one.getAttribute('href') === href);
  if (card.matches('a.slot')) again?.focus({ preventScroll: true });
}
