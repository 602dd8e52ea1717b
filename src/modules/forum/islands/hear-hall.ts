/** As the house sends it, in few bytes: `HallNews` of domain/live/hall-state.ts, with words of what is new. */
export interface HallNews {
  readonly s: string;
  readonly n: number;
  readonly a: number;
  readonly r: number;
  readonly q: readonly (readonly [number, number])[];
  readonly w?: Readonly<Record<string, string>>;
}

interface Hearer {
  onNews(news: HallNews): void;
  /** Whether what is shown is fresh. */
  onLink(isOn: boolean): void;
}

/** Quiet for so long, and somebody looks whether the stream still stands: a hall's Wi-Fi ends many without a word. */
const QUIET_MS = 25_000;
/** Between two looks where there is no stream. */
const LOOK_MS = 3_000;
const PATIENCE_MS = 8_000;
const MAX_WAIT_MS = 15_000;

/**
 * The state of a hall at once and whenever it changes: by a stream, and where none is to be had by looking every few
 * seconds. Whatever was lost comes back by itself, each telephone after a time of its own: five hundred at once would
 * bring down what they wait for.
 */
export function hearHall(address: string, hearer: Hearer): void {
  let source: EventSource | undefined;
  let heardAt = 0;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const heard = (text: string) => {
    const news = readNews(text);
    if (!news) return;
    heardAt = Date.now();
    failures = 0;
    hearer.onLink(true);
    hearer.onNews(news);
  };

  const later = (what: () => void, wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(what, spread(wait));
  };

  const fail = () => {
    source?.close();
    source = undefined;
    failures += 1;
    if (failures > 1) hearer.onLink(false);
    later(begin, Math.min(1_000 * 2 ** failures, MAX_WAIT_MS));
  };

  const look = async () => {
    try {
      const answer = await fetch(`${address}/state`, {
        cache: 'no-cache',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (!answer.ok) throw new Error(String(answer.status));
      heard(await answer.text());
      later(watch, source ? QUIET_MS : LOOK_MS);
    } catch {
      fail();
    }
  };

  const watch = () => {
    if (document.hidden) return;
    if (source && Date.now() - heardAt < QUIET_MS) later(watch, QUIET_MS);
    else void look();
  };

  function begin(): void {
    if (document.hidden || source) return;
    if (!('EventSource' in window)) return void look();
    source = new EventSource(`${address}/stream`);
    source.addEventListener('hall', (event) => heard(String(event.data)));
    // The browser's own way back is the same for all: ours is not.
    source.addEventListener('error', () => (failures < 3 ? fail() : lookInstead()));
    later(watch, QUIET_MS);
  }

  /** Streams do not come through here: what can be had is had by asking. */
  function lookInstead(): void {
    source?.close();
    source = undefined;
    void look();
  }

  // A telephone in a pocket needs nothing, and its battery lasts; taken out, it is fresh at once.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      source?.close();
      source = undefined;
      clearTimeout(timer);
    } else begin();
  });
  window.addEventListener('pagehide', () => source?.close());
  window.addEventListener('online', begin);
  begin();
}

/** Words that a screen has figures of and nothing else. */
export async function askWords(
  address: string,
  numbers: readonly number[],
): Promise<Readonly<Record<string, string>>> {
  try {
    const answer = await fetch(`${address}/words?n=${numbers.join()}`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const words: unknown = answer.ok ? await answer.json() : {};
    return isWords(words) ? words : {};
  } catch {
    return {};
  }
}

/** The page is another one by now: it is loaded anew as soon as it can be had, by each after a time of its own. */
export function renewPage(wait: number): void {
  if (isRenewing) return;
  isRenewing = true;
  setTimeout(() => void renewIfThere(wait), spread(wait));
}

let isRenewing = false;

async function renewIfThere(wait: number): Promise<void> {
  const isThere = await fetch(location.href, { method: 'HEAD', cache: 'no-cache' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (isThere) return location.reload();
  isRenewing = false;
  renewPage(wait);
}

/** Between half and one and a half of it. */
function spread(wait: number): number {
  return wait * (0.5 + Math.random());
}

function readNews(text: string): HallNews | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isNews(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isNews(read: unknown): read is HallNews {
  return (
    typeof read === 'object' &&
    read !== null &&
    's' in read &&
    'n' in read &&
    'r' in read &&
    'q' in read &&
    Array.isArray(read.q)
  );
}

function isWords(read: unknown): read is Readonly<Record<string, string>> {
  return typeof read === 'object' && read !== null && !Array.isArray(read);
}

/** «Запитань: {count}», as the page gave it. */
export function showCount(name: 'count' | 'answered', count: number): void {
  const place = document.querySelector<HTMLElement>(`[data-hall-${name}]`);
  const words = place?.dataset[name === 'count' ? 'hallCount' : 'hallAnswered'];
  if (!place || words === undefined) return;
  const text = words.replace('{count}', String(count));
  if (place.textContent !== text) place.textContent = text;
  if (name === 'answered') place.hidden = count === 0;
  else document.querySelector('[data-hall-none]')?.toggleAttribute('hidden', count > 0);
}
