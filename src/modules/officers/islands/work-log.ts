import { onceMore } from '#ui/islands/once-more.ts';
import { keepWork, type KeptWork, lastSender, openKeptWork, saveSender } from './kept-work.ts';
import { type Sent, sendWork } from './send-work.ts';
import { showAgain } from './show-again.ts';

/** Between tries while something waits, in milliseconds. */
const AGAIN = 20_000;

const queue = document.querySelector<HTMLElement>('[data-work-queue]');
if (queue && 'indexedDB' in window) startLog(queue);

/** Taps are kept on the device first, and sent from there: what is written down is never lost to a bad network. */
function startLog(place: HTMLElement): void {
  const words = place.dataset;
  const list = place.querySelector('ul');
  const kept = openKeptWork();
  const received = new Map<string, string>();
  const refused = new Map<string, string>();
  /** Why nothing can be sent just now, though there is a network. */
  let barred: Barred | undefined;
  let sending: string | undefined;

  /** One after another, those tapped meanwhile too: an answer that is late must not be passed by the next. */
  const send = onceMore(async () => {
    let anyReceived = false;
    try {
      for (let entry = await next(); entry; entry = await next()) {
        sending = entry.key;
        await show();
        const sent = await sendWork(words['to'] ?? '', entry, lastSender());
        sending = undefined;
        await take(entry, sent);
        anyReceived ||= sent.kind === 'received';
        if (sent.kind !== 'received' && sent.kind !== 'refused') break;
      }
    } finally {
      sending = undefined;
      await show();
    }
    // What waits next does not wait for that.
    if (anyReceived) void showAgain();
  });

  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-work]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void kept
        .then((work) => keepWork(work, form))
        // A browser that keeps nothing sends it as it would without this script.
        .then(
          () => {
            markTapped(form);
            return show().then(send);
          },
          () => form.submit(),
        );
    });
  }
  window.addEventListener('online', () => void send());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void send();
  });
  setInterval(() => void send(), AGAIN);
  void show().then(send);

  async function next(): Promise<KeptWork | undefined> {
    const waiting = await (await kept).getAll('entries');
    return waiting.find(({ key }) => !refused.has(key));
  }

  async function take(entry: KeptWork, sent: Sent): Promise<void> {
    barred = BARRED.find((one) => one === sent.kind);
    if (sent.kind === 'refused') refused.set(entry.key, sent.why);
    if (sent.kind !== 'received') return;
    saveSender(sent.as);
    received.set(entry.key, line(entry, `${words['wordReceived']} ${sent.at}`));
    await (await kept).delete('entries', entry.key);
  }

  async function show(): Promise<void> {
    const waiting = await (await kept).getAll('entries');
    place.hidden = words['workQueue'] !== 'always' && waiting.length === 0 && received.size === 0;
    if (!list) return;
    const lines = [
      ...waiting.map((entry) => waitingLine(entry)),
      ...[...received.values()].toReversed().map((text) => item(text)),
    ];
    if (waiting.length === 0 && received.size === 0) lines.push(item(words['wordEmpty'] ?? ''));
    if (barred && waiting.length > 0) lines.unshift(barred === 'other' ? mineLine() : signInLine());
    list.replaceChildren(...lines);
  }

  function waitingLine(entry: KeptWork): HTMLElement {
    const why = refused.get(entry.key);
    const state = entry.key === sending ? words['wordSending'] : waitingWord();
    const element = item(line(entry, why ?? state ?? ''));
    if (why !== undefined) element.append(' ', removeButton(entry));
    return element;
  }

  function waitingWord(): string | undefined {
    return words[barred ? WORDS[barred] : 'wordWaiting'];
  }

  function removeButton(entry: KeptWork): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'linklike';
    button.textContent = words['wordRemove'] ?? '';
    button.addEventListener('click', () => {
      refused.delete(entry.key);
      void kept.then((work) => work.delete('entries', entry.key)).then(show);
    });
    return button;
  }

  /** What another officer tapped waits for them; whoever is signed in says that it was their own. */
  function mineLine(): HTMLElement {
    const element = item(`${words['wordOtherWhy']} `);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'linklike';
    button.textContent = words['wordMine'] ?? '';
    button.addEventListener('click', () => {
      saveSender('');
      void send();
    });
    element.append(button);
    return element;
  }

  function signInLine(): HTMLElement {
    const element = document.createElement('li');
    const link = document.createElement('a');
    link.href = words['signIn'] ?? '';
    link.textContent = words['wordSignIn'] ?? '';
    element.append(link);
    return element;
  }
}

type Barred = 'signed-out' | 'no-officer' | 'other';
const BARRED: readonly Barred[] = ['signed-out', 'no-officer', 'other'];
const WORDS = {
  'signed-out': 'wordSignedOut',
  'no-officer': 'wordNoOfficer',
  other: 'wordOther',
} as const satisfies Readonly<Record<Barred, string>>;

const taps = new WeakMap<HTMLFormElement, number>();

/** Under the thumb itself: on a telephone the list stands below what one sees. */
function markTapped(form: HTMLFormElement): void {
  const sign = form.querySelector('button b');
  if (!sign) return;
  const count = (taps.get(form) ?? 0) + 1;
  taps.set(form, count);
  sign.textContent = `✓ ${count} · +1`;
}

function line(entry: KeptWork, state: string): string {
  const count = entry.count === '1' ? '' : ` × ${entry.count}`;
  return `${entry.name}${count}, ${dayWords(entry.day)}: ${state}`;
}

/** «26 листопада», in the page's language; what is no day stays as it was typed. */
function dayWords(day: string): string {
  const at = new Date(`${day}T12:00`);
  const { lang } = document.documentElement;
  return Number.isNaN(at.getTime())
    ? day
    : at.toLocaleDateString(lang, { day: 'numeric', month: 'long' });
}

function item(text: string): HTMLElement {
  const element = document.createElement('li');
  element.textContent = text;
  return element;
}
