/** A browser that was refused does not ask again by itself: once more after this, then it is said. */
const ASK_AGAIN_MS = 3_000;
const MAX_TRIES = 3;

/** The stream of what changed: it counts what is unread, and says when the page is not fresh any more. */
export function hearChanges(): void {
  const mark = document.querySelector<HTMLElement>('[data-live]');
  const address = mark?.dataset['live'];
  if (!mark || !address || !('EventSource' in window)) return;
  mark.hidden = false;
  listen(mark, address, 1);
}

function listen(mark: HTMLElement, address: string, attempt: number): void {
  const source = new EventSource(address);
  let tries = attempt;
  source.addEventListener('open', () => {
    tries = 1;
    say(mark, 'on');
  });
  source.addEventListener('unread', (event) => showUnread(Number(event.data)));
  source.addEventListener('reload', showChanged);
  source.addEventListener('changed', (event) => {
    if (isHeard(String(event.data))) showChanged();
  });
  source.addEventListener('error', () => {
    say(mark, 'off');
    // While it is connecting, the browser comes back by itself.
    if (source.readyState !== EventSource.CLOSED) return;
    source.close();
    if (tries < MAX_TRIES) setTimeout(() => listen(mark, address, tries + 1), ASK_AGAIN_MS);
    else say(mark, 'ended');
  });
  // A page that waits in the browser's memory holds no stream, and is stale when it is shown again.
  window.addEventListener('pagehide', () => source.close(), { once: true });
}

window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

function say(mark: HTMLElement, state: 'on' | 'off' | 'ended'): void {
  mark.classList.toggle('on', state === 'on');
  const line = mark.querySelector('[role="status"]');
  const words = mark.dataset[state] ?? '';
  if (line && line.textContent !== words) line.textContent = words;
}

function showUnread(count: number): void {
  const link = document.querySelector<HTMLElement>('[data-unread]');
  const figure = link?.querySelector('b');
  if (!link || !figure || !Number.isSafeInteger(count)) return;
  if (link.dataset['unread'] === String(count)) return;
  link.dataset['unread'] = String(count);
  figure.textContent = String(count);
  figure.hidden = count === 0;
  if (isHeard('notification.written')) showChanged();
}

/** Whether the page said that it shows such things: `assignment.*`. */
function isHeard(type: string): boolean {
  const wanted = document.querySelector<HTMLElement>('main[data-hears]')?.dataset['hears'] ?? '';
  const noun = type.slice(0, type.indexOf('.'));
  return wanted.split(' ').some((one) => one === type || one === `${noun}.*`);
}

/** Nothing moves under the hand: whoever reads decides when to see it. */
function showChanged(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-changed] a');
  if (link) link.hidden = false;
}
