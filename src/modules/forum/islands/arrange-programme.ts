import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { cards, editor, minutesOf, put, refresh, say, takeOut } from './editor-page.ts';
import {
  clockTime,
  further,
  type GridPlace,
  markPlace,
  placeOf,
  placeUnder,
  roomName,
  type ShownGrid,
  shownGrid,
} from './grid-places.ts';
import { hold, isFree, release } from './held-card.ts';

/** What is carried by the keyboard, and where it would stand. */
interface Carried {
  readonly card: HTMLElement;
  readonly grid: ShownGrid;
  readonly place: GridPlace;
}

let carried: Carried | undefined;
let unwire: readonly (() => void)[] = [];

const main = document.querySelector('main');
if (main && editor()) start(main);

/** Cards are dragged, or carried by arrows; without this script each leads to a form that does the same. */
function start(main: HTMLElement): void {
  wire();
  main.addEventListener('poruch:shown', wire);
  main.addEventListener('keydown', onKey);
  main.addEventListener('focusout', () => carried && leave());
  watchPressing(main);
  watchDragging();
  followColleagues(main);
}

/** Of what stands in the page now. */
function wire(): void {
  for (const stop of unwire) stop();
  if (carried) leave();
  for (const hint of document.querySelectorAll<HTMLElement>('[data-editor-keys]')) {
    hint.hidden = false;
  }
  const grid = shownGrid();
  const waiting = document.querySelector<HTMLElement>('#waiting');
  unwire = [
    ...cards().map((element) => draggable({ element, getInitialData: () => ({ card: true }) })),
    ...(grid ? [dropTargetForElements({ element: grid.table })] : []),
    ...(waiting
      ? [
          dropTargetForElements({
            element: waiting,
            canDrop: ({ source }) => source.element.dataset['slot'] !== undefined,
            onDragEnter: () => waiting.classList.add('over'),
            onDragLeave: () => waiting.classList.remove('over'),
            onDrop: () => waiting.classList.remove('over'),
          }),
        ]
      : []),
  ];
}

/** A card is held from the press on: dragging begins only once the pointer moves. */
function watchPressing(main: HTMLElement): void {
  main.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element && target.closest('a.slot')) hold('pressed');
  });
  // The browser cancels the pointer where a touch scrolls, and after a drag has started.
  for (const end of ['pointerup', 'pointercancel']) {
    document.addEventListener(end, () => release('pressed'));
  }
}

function watchDragging(): void {
  monitorForElements({
    onGenerateDragPreview: () => hold('dragged'),
    onDragStart: ({ source }) => {
      source.element.classList.add('carried');
    },
    onDrag: ({ source, location }) => {
      const grid = shownGrid();
      if (!grid) return;
      const { clientX, clientY } = location.current.input;
      markPlace(grid, placeUnder(grid, clientX, clientY), minutesOf(source.element));
    },
    onDrop: ({ source, location }) => {
      release('dragged');
      source.element.classList.remove('carried');
      const grid = shownGrid();
      if (!grid) return;
      markPlace(grid, undefined, 0);
      const [target] = location.current.dropTargets;
      if (target?.element.id === 'waiting') return void takeOut(source.element, grid.day);
      const { clientX, clientY } = location.current.input;
      const place = target && placeUnder(grid, clientX, clientY);
      if (place) void put(source.element, grid, place);
    },
  });
}

function onKey(event: KeyboardEvent): void {
  const { target, key } = event;
  const card = target instanceof Element ? target.closest<HTMLElement>('a.slot') : null;
  if (!card || event.ctrlKey || event.altKey || event.metaKey) return;
  const isOurs = carried ? carryOn(carried, key) : begin(card, key);
  if (isOurs) event.preventDefault();
}

/** False: the key stays the browser’s. */
function begin(card: HTMLElement, key: string): boolean {
  if (key.startsWith('Arrow')) return walk(card, key);
  const grid = shownGrid();
  if (key !== ' ' || !grid) return false;
  const [room = ''] = grid.rooms.filter((one) => one !== '');
  carried = { card, grid, place: placeOf(card) ?? { room, minute: grid.first } };
  hold('carried');
  card.classList.add('carried');
  markPlace(grid, carried.place, minutesOf(card));
  say('lifted', { name: card.dataset['name'] ?? '' });
  return true;
}

function carryOn({ card, grid, place }: Carried, key: string): boolean {
  if (key.startsWith('Arrow')) {
    const next = further(grid, place, key);
    carried = { card, grid, place: next };
    markPlace(grid, next, minutesOf(card));
    say('at', { room: roomName(grid, next), time: clockTime(next) });
    return true;
  }
  if (key === 'Enter' || key === ' ') {
    letGo();
    void put(card, grid, place);
    return true;
  }
  if (key === 'Delete' || key === 'Backspace') {
    letGo();
    void takeOut(card, grid.day);
    return true;
  }
  if (key === 'Escape') leave();
  return key === 'Escape';
}

function leave(): void {
  letGo();
  say('left');
}

function letGo(): void {
  if (!carried) return;
  carried.card.classList.remove('carried');
  markPlace(carried.grid, undefined, 0);
  carried = undefined;
  release('carried');
}

/** To the nearest card in that direction. */
function walk(card: HTMLElement, key: string): boolean {
  const from = middleOf(card);
  const [nearest] = cards()
    .map((other) => ({ other, ...wayFrom(from, middleOf(other), key) }))
    .filter(({ ahead }) => ahead > 1)
    .sort((one, two) => one.ahead + 3 * one.aside - (two.ahead + 3 * two.aside));
  nearest?.other.focus();
  return true;
}

function wayFrom(
  from: readonly [number, number],
  to: readonly [number, number],
  key: string,
): { readonly ahead: number; readonly aside: number } {
  const [right, down] = [to[0] - from[0], to[1] - from[1]];
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
  const sign = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
  return {
    ahead: sign * (isSideways ? right : down),
    aside: Math.abs(isSideways ? down : right),
  };
}

function middleOf(card: HTMLElement): readonly [number, number] {
  const { left, top, width, height } = card.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

/**
 * Where the desk would offer to load the page again, it is loaded: nothing is typed here that could be lost. What could not be shown
 * stays an offer.
 */
function followColleagues(main: HTMLElement): void {
  const watching = new MutationObserver(() => {
    const offer = document.querySelector<HTMLElement>('[data-changed] a');
    if (!offer || offer.hidden || !isFree()) return;
    offer.hidden = true;
    void refresh()
      .catch(() => false)
      .then((isShown) => {
        if (isShown) return;
        offer.hidden = false;
        // Otherwise this would load the page again and again while there is no network.
        watching.takeRecords();
      });
  });
  watching.observe(main, { subtree: true, attributes: true, attributeFilter: ['hidden'] });
}
