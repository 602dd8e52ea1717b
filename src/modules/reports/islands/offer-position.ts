type Said = 'ask' | 'wait' | 'done' | 'failed';

/** Where somebody stands, into the form itself: a telephone finds that without a network, too. */
export function offerPosition(form: HTMLFormElement, found: () => void): void {
  const button = buttonOf(form);
  if (!button || !('geolocation' in navigator)) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    sayOfPosition(form, 'wait');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        fillIn(form, 'lat', coords.latitude);
        fillIn(form, 'lon', coords.longitude);
        found();
        sayOfPosition(form, 'done');
      },
      () => sayOfPosition(form, 'failed'),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    );
  });
}

/** An emptied form knows no place any more, and must not say that it does. */
export function sayOfPosition(form: HTMLFormElement, said: Said): void {
  const button = buttonOf(form);
  const line = button?.querySelector('[aria-live]');
  const words = button?.dataset[said];
  if (line && words && line.textContent !== words) line.textContent = words;
}

function buttonOf(form: HTMLFormElement): HTMLElement | null {
  return form.querySelector<HTMLElement>('[data-position]');
}

/** Five decimals are a metre. */
function fillIn(form: HTMLFormElement, name: string, degrees: number): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = degrees.toFixed(5);
}
