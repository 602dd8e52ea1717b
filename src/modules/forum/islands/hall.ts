import { askWords, hearHall, type HallNews, renewPage, showCount } from './hear-hall.ts';
import { fieldsOf, type HallAnswer, sendPatiently } from './send-in-hall.ts';

/** Nothing moves under a thumb: after a press the order waits so long. */
const STILL_MS = 1_000;
/** Of those whose page is another one by now, each comes within this. */
const RENEWED_MS = 2_000;

const list = document.querySelector<HTMLElement>('ol[data-hall]');
const model = document.querySelector<HTMLTemplateElement>('template[data-hall-row]');
if (list && model) startHall(list, model);

/** The telephone's list: figures at once, the order as soon as nobody presses, words as they come. */
function startHall(list: HTMLElement, model: HTMLTemplateElement): void {
  const address = list.dataset['hall'] ?? '';
  const words = wordsIn(list);
  const state = document.querySelector<HTMLElement>('[data-hall-state]');
  const known = new Map<number, string>();
  const rows = new Map<number, HTMLElement>();
  let latest: HallNews | undefined;
  let asking = false;
  let pressedAt = 0;
  let heardAt = new Date();
  for (const row of list.querySelectorAll<HTMLElement>('li')) {
    const number = Number(row.dataset['number']);
    rows.set(number, row);
    known.set(number, row.querySelector('p')?.textContent ?? '');
  }
  document.querySelector<HTMLElement>('[data-hall-refresh]')?.toggleAttribute('hidden', true);

  hearHall(address, {
    onLink: (isOn) => {
      if (isOn) heardAt = new Date();
      const time = heardAt.toLocaleTimeString(document.documentElement.lang, {
        hour: 'numeric',
        minute: '2-digit',
      });
      say(isOn ? words('on') : words('off').replace('{time}', time), isOn);
    },
    onNews: (news) => {
      if (news.s !== list.dataset['status']) return renewPage(RENEWED_MS);
      latest = news;
      learn(news.w ?? {});
      show(news);
      void askForMissing(news);
    },
  });

  list.addEventListener('pointerdown', () => {
    pressedAt = Date.now();
  });
  list.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    void support(form);
  });
  const ask = document.querySelector<HTMLFormElement>('form[data-hall-ask]');
  ask?.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(ask);
  });

  function say(text: string, isOn = true): void {
    if (!state) return;
    if (state.textContent !== text) state.textContent = text;
    state.parentElement?.classList.toggle('off', !isOn);
  }

  function learn(told: Readonly<Record<string, string>>): void {
    for (const [number, text] of Object.entries(told)) known.set(Number(number), text);
  }

  async function askForMissing(news: HallNews): Promise<void> {
    const missing = news.q.map(([number]) => number).filter((number) => !known.has(number));
    if (missing.length === 0 || asking) return;
    asking = true;
    learn(await askWords(address, missing));
    asking = false;
    if (latest) show(latest);
  }

  function show(news: HallNews): void {
    for (const [number, votes] of news.q) showVotes(number, votes);
    showReading(news.r);
    showOwn(news);
    showCount('count', news.n);
    showCount('answered', news.a);
    const still = pressedAt + STILL_MS - Date.now();
    if (still <= 0) order(news);
    else setTimeout(() => latest === news && order(news), still);
  }

  function showVotes(number: number, votes: number): void {
    const figure = rows.get(number)?.querySelector('b');
    if (figure && figure.textContent !== String(votes)) figure.textContent = String(votes);
  }

  /** As the hall has it. Where a row is moved that has the focus, it keeps it. */
  function order({ q }: HallNews): void {
    const wanted = q.filter(([number]) => known.has(number)).map((one) => rowOf(...one));
    if (
      wanted.every((row, place) => list.children[place] === row) &&
      list.children.length === wanted.length
    )
      return;
    const focused = document.activeElement;
    list.replaceChildren(...wanted);
    if (focused instanceof HTMLElement && list.contains(focused))
      focused.focus({ preventScroll: true });
  }

  function rowOf(number: number, votes: number): HTMLElement {
    const kept = rows.get(number);
    if (kept) return kept;
    const made = document.importNode(model.content, true).querySelector<HTMLElement>('li');
    if (!made) throw new Error('the page has no row to copy');
    made.id = `q${number}`;
    made.dataset['number'] = String(number);
    const field = made.querySelector<HTMLInputElement>('[name=number]');
    if (field) field.value = String(number);
    const text = made.querySelector('p');
    if (text) text.textContent = known.get(number) ?? '';
    const of = made.querySelector('[data-hall-of]');
    if (of) of.textContent = (of.textContent ?? '').replace('0', String(number));
    rows.set(number, made);
    showVotes(number, votes);
    return made;
  }

  function showReading(number: number): void {
    const box = document.querySelector<HTMLElement>('[data-hall-reading]');
    const text = box?.querySelector('b');
    if (!box || !text) return;
    box.hidden = number === 0;
    const aloud = known.get(number) ?? text.textContent ?? '';
    if (number !== 0 && text.textContent !== aloud) text.textContent = aloud;
  }

  /** What was asked from here, and is on everybody's telephone by now. */
  function showOwn({ q, r }: HallNews): void {
    for (const line of document.querySelectorAll<HTMLElement>('[data-hall-own]')) {
      const number = Number(line.dataset['hallOwn']);
      if (number === r) line.textContent = words('reading');
      else if (q.some(([shown]) => shown === number)) line.textContent = words('shown');
    }
  }

  async function support(form: HTMLFormElement): Promise<void> {
    const button = form.querySelector('button');
    const choice = form.querySelector<HTMLInputElement>('[name=support]');
    if (!button || !choice || button.getAttribute('aria-busy') === 'true') return;
    const isGiven = choice.value === 'yes';
    const body = fieldsOf(form);
    showGiven(form, isGiven);
    button.setAttribute('aria-busy', 'true');
    const answer = await sendPatiently(form.action, body, () => say(words('sending'), false));
    button.removeAttribute('aria-busy');
    if (answer.kind === 'taken') return say(words('on'));
    showGiven(form, !isGiven);
    sayWhyNot(form, answer);
  }

  /** At once, before the house has answered: the next press takes it back. */
  function showGiven(form: HTMLFormElement, isGiven: boolean): void {
    form.querySelector('button')?.setAttribute('aria-pressed', String(isGiven));
    const choice = form.querySelector<HTMLInputElement>('[name=support]');
    if (choice) choice.value = isGiven ? 'no' : 'yes';
    const label = form.querySelector('button span');
    if (label) label.textContent = words(isGiven ? 'given' : 'support');
    const figure = form.querySelector('b');
    if (figure) figure.textContent = String(Number(figure.textContent) + (isGiven ? 1 : -1));
  }

  function sayWhyNot(form: HTMLFormElement, answer: Exclude<HallAnswer, { kind: 'taken' }>): void {
    // Too many from here at once, or something that only our page explains.
    if (answer.kind === 'page') form.submit();
    else say(words(answer.refused === 'mark' ? 'mark' : 'over'), false);
  }

  /** What was typed stays until the house has it. */
  async function send(form: HTMLFormElement): Promise<void> {
    const button = form.querySelector('button');
    if (button) button.disabled = true;
    const body = fieldsOf(form);
    const answer = await sendPatiently(form.action, body, () => say(words('sending'), false));
    if (button) button.disabled = false;
    if (answer.kind === 'taken' && answer.to !== undefined) location.assign(answer.to);
    else form.submit();
  }
}

function wordsIn(list: HTMLElement): (name: string) => string {
  const read: unknown = JSON.parse(list.dataset['words'] ?? '{}');
  const entries = typeof read === 'object' && read !== null ? Object.entries(read) : [];
  const words = new Map(entries.map(([name, text]) => [name, String(text)]));
  return (name) => words.get(name) ?? '';
}
