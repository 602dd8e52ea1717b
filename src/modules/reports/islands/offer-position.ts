/** Where somebody stands, into the form itself: a telephone finds that without a network, too. */
export function offerPosition(form: HTMLFormElement, found: () => void): void {
  const button = form.querySelector<HTMLElement>('[data-position]');
  const line = button?.querySelector('[aria-live]');
  if (!button || !line || !('geolocation' in navigator)) return;
  const say = (words: string | undefined) => {
    line.textContent = words ?? '';
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    say(button.dataset['wait']);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        fillIn(form, 'lat', coords.latitude);
        fillIn(form, 'lon', coords.longitude);
        found();
        say(button.dataset['done']);
      },
      () => say(button.dataset['failed']),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    );
  });
}

/** Five decimals are a metre. */
function fillIn(form: HTMLFormElement, name: string, degrees: number): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = degrees.toFixed(5);
}
