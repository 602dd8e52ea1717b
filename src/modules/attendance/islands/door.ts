import { newKey } from '#ui/islands/new-key.ts';
import { onceMore } from '#ui/islands/once-more.ts';
import { peopleLetIn, peopleUnsent } from './count-here.ts';
import { typedEntry } from './door-entry.ts';
import { type Judged, judgeTicket } from './judge-ticket.ts';
import {
  deviceOf,
  type DoorScan,
  type KeptManifest,
  lastLoaded,
  openKeptDoor,
  scansOf,
  standingOf,
} from './kept-door.ts';
import { readSquares } from './read-square.ts';
import { loadManifest, sendScans, type SentScans } from './send-scans.ts';
import { showAnew } from './show-anew.ts';

/** Between tries while something waits, and between two loads of the list, in milliseconds. */
const AGAIN = 20_000;

const place = document.querySelector<HTMLElement>('[data-offline-door]');
const form = document.querySelector<HTMLFormElement>('form[data-door-form]');
if (place && form && 'indexedDB' in window) void openDoor(place, form);

/** On the page that needs no network, the door whose list was loaded last. */
async function openDoor(place: HTMLElement, form: HTMLFormElement): Promise<void> {
  const named = place.dataset['offlineDoor'];
  const gathering = named || (await lastLoaded(await openKeptDoor()));
  place.hidden = false;
  if (gathering) startDoor(place, form, gathering);
  else find(place, 'state').textContent = wordsOf(place)['notReady'] ?? '';
}

/** Whoever comes in is kept on the telephone first, and sent from there: a door does not wait for a network. */
function startDoor(place: HTMLElement, form: HTMLFormElement, gathering: string): void {
  const at = (name: 'to' | 'manifest' | 'signIn' | 'page') =>
    (place.dataset[name] ?? '').replace('{id}', gathering);
  const words = wordsOf(place);
  const say = (name: string, filled: Readonly<Record<string, string | number>> = {}) =>
    Object.entries(filled).reduce(
      (text, [key, value]) => text.replace(`{${key}}`, String(value)),
      words[name] ?? '',
    );
  const [state, verdict] = [find(place, 'state'), find(place, 'verdict')];
  const unsentPlace = document.querySelector<HTMLElement>('[data-door-unsent]');
  const kept = openKeptDoor();
  let manifest: KeptManifest | undefined;
  let last: SentScans = 'sent';
  let stopCamera: (() => void) | undefined;

  /**
   * What waits is sent, and the list and the figures loaded anew: one after the other, since they say who came. Who comes
   * in meanwhile is sent straight after.
   */
  const synchronise = onceMore(async () => {
    try {
      const door = await kept;
      last = await sendScans(door, gathering, at('to'));
      manifest = await loadManifest(door, gathering, at('manifest'));
      await showAnew(at('page'));
    } finally {
      await show();
    }
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void enter();
  });
  find(place, 'plus').addEventListener('click', () => {
    void keep({ kind: 'walk-in', people: 1, firstTime: 0 });
  });
  find(place, 'undo').addEventListener('click', () => void undo());
  find(place, 'camera').addEventListener('click', () => void toggleCamera());
  window.addEventListener('online', () => void synchronise());
  setInterval(() => void synchronise(), AGAIN);
  void synchronise();

  async function show(): Promise<void> {
    const all = await scansOf(await kept, gathering);
    const waiting = all.filter(({ isSent }) => !isSent);
    const ready = manifest
      ? `${manifest.title}. ${say('ready', { count: manifest.tickets.length, at: timeOf(manifest.loadedAt) })}`
      : say('notReady');
    const sent = waiting.length === 0 ? say('sent') : say('waiting', { count: waiting.length });
    // Where the house’s figures are not on the page, the telephone says what it knows by itself.
    const letIn = unsentPlace ? '' : say('here', { people: peopleLetIn(all) });
    state.textContent = `${ready} ${letIn} ${sent} `;
    if (unsentPlace) {
      const people = peopleUnsent(all, manifest);
      unsentPlace.hidden = people === 0;
      unsentPlace.textContent = say('unsent', { people: people > 0 ? `+${people}` : people });
    }
    if (last === 'signed-out' && waiting.length > 0) {
      const link = document.createElement('a');
      link.href = at('signIn');
      link.textContent = say('signedOut');
      state.append(link);
    }
  }

  async function enter(): Promise<void> {
    const entry = typedEntry(form);
    if (typeof entry === 'string') {
      tell(say(entry));
      return;
    }
    const { text, people, firstTime } = entry;
    if (text === '') {
      await keep({ kind: 'walk-in', people, firstTime });
      return;
    }
    // Without the list nobody knows more than the house: it answers the form itself.
    if (!manifest) {
      if (place.dataset['offlineDoor']) form.submit();
      else tell(say('notReady'));
      return;
    }
    const came = standingOf(await scansOf(await kept, gathering)).flatMap(({ scan }) =>
      scan.ticketId === undefined ? [] : [scan.ticketId],
    );
    const judged = await judgeTicket(manifest, new Set(came), { text, people });
    await answer(judged, { people, firstTime });
  }

  async function answer(
    judged: Judged,
    counts: Pick<DoorScan, 'people' | 'firstTime'>,
  ): Promise<void> {
    if (judged.kind === 'notOurs') {
      tell(say('notOurs'));
      return;
    }
    const { ticketId } = judged;
    const { people } = counts;
    const text = say(judged.kind, 'seats' in judged ? { seats: judged.seats, people } : {});
    const scan = { kind: 'ticket', ticketId, ...counts } as const;
    if (judged.kind === 'welcome' || judged.kind === 'fewer') {
      await keep(scan);
      tell(text);
      return;
    }
    tell(text, () => void keep(scan));
  }

  async function keep(
    scan: Pick<DoorScan, 'kind' | 'people' | 'firstTime'> & Partial<DoorScan>,
  ): Promise<void> {
    const door = await kept;
    const id = newKey();
    const deviceId = await deviceOf(door);
    const happenedAt = now();
    await door.put('scans', {
      id,
      gathering,
      isSent: false,
      scan: { ...scan, id, deviceId, happenedAt },
    });
    form.reset();
    tell(scan.kind === 'undo' ? say('undone') : say('kept', { people: scan.people }));
    await show();
    void synchronise();
  }

  async function undo(): Promise<void> {
    const latest = standingOf(await scansOf(await kept, gathering)).at(-1);
    if (!latest) tell(say('none'));
    else await keep({ kind: 'undo', undoes: latest.id, people: 0, firstTime: 0 });
  }

  /** What the helper is told now; `letIn`: what does not fit may be let in all the same. */
  function tell(text: string, letIn?: () => void): void {
    verdict.textContent = text;
    if (!letIn) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button plain';
    button.textContent = say('anyway');
    button.addEventListener('click', letIn);
    verdict.append(' ', button);
  }

  async function toggleCamera(): Promise<void> {
    const [button, video] = [find(place, 'camera'), place.querySelector('video')];
    if (stopCamera || !video) {
      stopCamera?.();
      stopCamera = undefined;
      if (video) video.hidden = true;
      button.textContent = say('camera');
      return;
    }
    video.hidden = false;
    try {
      stopCamera = await readSquares(video, onSquare);
      button.textContent = say('stop');
    } catch {
      video.hidden = true;
      tell(say('noCamera'));
    }
  }

  let shown = '';
  /** A square stays before the camera for a while: it is one ticket. */
  function onSquare(text: string): void {
    if (text === shown) return;
    shown = text;
    const field = form.querySelector<HTMLInputElement>('[name=ticket]');
    if (field) field.value = text;
    void enter();
  }
}

function find(place: HTMLElement, name: string): HTMLElement {
  const found = place.querySelector<HTMLElement>(`[data-offline-${name}]`);
  if (!found) throw new Error(`the page has no ${name}`);
  return found;
}

function wordsOf(place: HTMLElement): Readonly<Record<string, string>> {
  const text = place.querySelector('template')?.content.textContent ?? '{}';
  const words: unknown = JSON.parse(text);
  const entries = typeof words === 'object' && words !== null ? Object.entries(words) : [];
  return Object.fromEntries(entries.map(([name, said]) => [name, String(said)]));
}

/** By this telephone’s clock: the house says when it lies. */
function now(): string {
  return new Date(performance.timeOrigin + performance.now()).toISOString();
}

/** «9:05» */
function timeOf(instant: string): string {
  const { lang } = document.documentElement;
  return new Date(instant).toLocaleTimeString(lang, { hour: 'numeric', minute: '2-digit' });
}
