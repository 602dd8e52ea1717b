import { countShifts } from '../quick-exit/three-shifts.ts';

/** Makes the exit take the page’s own place in the history, and three Shifts another way to it. */
const exit = document.querySelector<HTMLAnchorElement>('[data-exit]');
if (exit) {
  const press = countShifts();
  exit.addEventListener('click', (event) => {
    event.preventDefault();
    leave(exit.href);
  });
  document.addEventListener('keydown', ({ key, repeat, timeStamp }) => {
    if (!repeat && press(key, timeStamp)) leave(exit.href);
  });
  document.addEventListener('mousedown', ({ timeStamp }) => press('', timeStamp));
  for (const keys of document.querySelectorAll<HTMLElement>('[data-exit-keys]'))
    keys.hidden = false;
}

// Some browsers keep a page in memory that was to be kept nowhere, and «back» would show it.
addEventListener('pageshow', (event) => {
  if (!(event instanceof PageTransitionEvent && event.persisted)) return;
  hide();
  location.reload();
});

function leave(to: string): void {
  hide();
  location.replace(to);
}

/** At once: a slow network leaves the old page on the screen until the next one comes. */
function hide(): void {
  document.documentElement.hidden = true;
}
