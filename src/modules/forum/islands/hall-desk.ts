import { fieldsOf } from './send-in-hall.ts';

/** A second between two looks: a hall that asks twenty questions a second is looked through no faster. */
const GATHER_MS = 700;
const AGAIN_MS = 4_000;

const place = document.querySelector<HTMLElement>('[data-hall-desk]');
const mark = document.querySelector<HTMLElement>('[data-live]');
if (place && mark) followHall(place, mark.dataset['live'] ?? '');

/** The lists of whoever leads a hall's questions: fresh by themselves, with the focus where it was. */
function followHall(place: HTMLElement, changes: string): void {
  let isWaiting = false;
  let isSending = false;

  const source = new EventSource(changes);
  source.addEventListener('changed', (event) => {
    if (/^live-(?:question|session)\./.test(String(event.data))) refreshSoon();
  });
  source.addEventListener('reload', refreshSoon);
  source.addEventListener('open', refreshSoon);
  window.addEventListener('pagehide', () => source.close());
  document.addEventListener('keydown', actByKey);
  place.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    void send(form);
  });

  function refreshSoon(): void {
    if (!isWaiting) wait(GATHER_MS);
  }

  function wait(milliseconds: number): void {
    isWaiting = true;
    setTimeout(() => void refresh(), milliseconds);
  }

  async function refresh(): Promise<void> {
    isWaiting = false;
    // Whoever chooses a reason is not interrupted, and what they choose not lost.
    if (isSending || document.activeElement instanceof HTMLSelectElement) {
      refreshSoon();
      return;
    }
    try {
      show(await pageAt(place.dataset['hallDesk'] ?? ''));
    } catch {
      wait(AGAIN_MS);
    }
  }

  /** E: answered. X: to the reason why it is not shown. */
  function actByKey(event: KeyboardEvent): void {
    const focused = document.activeElement;
    const row = focused?.closest('[data-question]');
    if (!row || focused instanceof HTMLSelectElement || isBrowsersOwn(event)) return;
    if (event.code === 'KeyE') row.querySelector<HTMLElement>('[data-hall-answer]')?.click();
    if (event.code !== 'KeyX') return;
    row.querySelector<HTMLElement>('[data-hall-hide]')?.focus();
    event.preventDefault();
  }

  /** Sent without leaving the page; the focus goes to the question that stood below. */
  async function send(form: HTMLFormElement): Promise<void> {
    if (isSending) return;
    isSending = true;
    const row = form.closest('[data-question]');
    const next = row?.nextElementSibling ?? row?.previousElementSibling;
    const nextId = next instanceof HTMLElement ? next.dataset['question'] : undefined;
    const body = fieldsOf(form);
    try {
      const answer = await fetch(form.action, { method: 'POST', body });
      if (!answer.ok || !sameAddress(answer.url)) throw new Error(String(answer.status));
      show(parse(await answer.text()), nextId);
    } catch {
      // The page that answers says why: signed out, too many, gone.
      form.submit();
    } finally {
      isSending = false;
    }
  }

  function sameAddress(url: string): boolean {
    return new URL(url).pathname === place.dataset['hallDesk'];
  }

  async function pageAt(address: string): Promise<Document> {
    const answer = await fetch(address);
    if (!answer.ok || !sameAddress(answer.url)) throw new Error(String(answer.status));
    return parse(await answer.text());
  }

  function parse(html: string): Document {
    return new DOMParser().parseFromString(html, 'text/html');
  }

  function show(fresh: Document, focusOn = focused()): void {
    const there = fresh.querySelector('[data-hall-desk]');
    if (!there) throw new Error('the page has no questions');
    place.replaceChildren(...there.childNodes);
    const row = focusOn && place.querySelector<HTMLElement>(`[data-question="${focusOn}"]`);
    if (row) row.querySelector<HTMLElement>('[data-row-link]')?.focus({ preventScroll: true });
  }

  function focused(): string | undefined {
    const row = document.activeElement?.closest<HTMLElement>('[data-question]');
    return row?.dataset['question'];
  }
}

function isBrowsersOwn({ ctrlKey, altKey, metaKey, repeat }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey || repeat || keysAreOff();
}

/** The switch of the desk's keys is for these, too. */
function keysAreOff(): boolean {
  return document.querySelector<HTMLInputElement>('[data-keys-off]')?.checked ?? false;
}
