import { askWords, hearHall, type HallNews, renewPage, showCount } from './hear-hall.ts';

/** Before a session and after it, the screen waits for the next one. */
const NEXT_MS = 10_000;

const wall = document.querySelector<HTMLElement>('[data-wall]');
if (wall?.dataset['again'] !== undefined) renewPage(NEXT_MS);
else if (wall) keepFresh(wall, wall.dataset['wall'] ?? '');

/** The wall of a hall: nobody touches it, so what changed is shown at once. */
function keepFresh(wall: HTMLElement, address: string): void {
  const list = wall.querySelector<HTMLElement>('[data-wall-list]');
  const reading = wall.querySelector<HTMLElement>('[data-wall-reading]');
  const state = wall.querySelector<HTMLElement>('[data-wall-state]');
  if (!list || !reading || !state) return;
  const known = new Map<number, string>();
  for (const row of list.querySelectorAll<HTMLElement>('[data-number]')) {
    known.set(Number(row.dataset['number']), row.querySelector('span')?.textContent ?? '');
  }
  known.set(Number(reading.dataset['wallReading']), reading.textContent ?? '');
  let latest: HallNews | undefined;
  let asking = false;

  hearHall(address, {
    onLink: (isOn) => {
      state.textContent = isOn ? '' : (wall.dataset['off'] ?? '');
    },
    onNews: (news) => {
      if (news.s !== wall.dataset['status']) return renewPage(1_000);
      latest = news;
      learn(news.w ?? {});
      show(news);
      void askForMissing(news);
    },
  });

  function learn(words: Readonly<Record<string, string>>): void {
    for (const [number, text] of Object.entries(words)) known.set(Number(number), text);
  }

  async function askForMissing(news: HallNews): Promise<void> {
    const missing = news.q.map(([number]) => number).filter((number) => !known.has(number));
    if (missing.length === 0 || asking) return;
    asking = true;
    learn(await askWords(address, missing));
    asking = false;
    if (latest) show(latest);
  }

  function show({ r, n, q }: HallNews): void {
    if (!list || !reading) return;
    reading.hidden = r === 0;
    const aloud = known.get(r) ?? '';
    if (reading.textContent !== aloud) reading.textContent = aloud;
    const most = Number(wall.dataset['most']);
    const next = q.filter(([number]) => number !== r && known.has(number)).slice(0, most);
    list.replaceChildren(...next.map(([number, votes]) => rowOf(number, votes)));
    showCount('count', n);
  }

  function rowOf(number: number, votes: number): HTMLElement {
    const row = document.createElement('li');
    row.dataset['number'] = String(number);
    const figure = document.createElement('b');
    figure.textContent = String(votes);
    const words = document.createElement('span');
    words.textContent = known.get(number) ?? '';
    row.append(figure, words);
    return row;
  }
}
