import { sendPosition } from '../position-form/send-position.ts';

/** Shows each «Я зараз тут», and asks where the telephone is only when it is tapped. */
for (const asked of document.querySelectorAll<HTMLElement>('[data-here]')) {
  if (!('geolocation' in navigator)) break;
  asked.hidden = false;
  asked.addEventListener('click', (event) => {
    event.preventDefault();
    locate(asked);
  });
}

function locate(asked: HTMLElement): void {
  say(asked, asked.dataset['wait']);
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      // Five decimals are a metre: more would only tell where in the room one stands.
      const at = { lat: coords.latitude.toFixed(5), lon: coords.longitude.toFixed(5) };
      if (asked instanceof HTMLAnchorElement) {
        location.assign(`${asked.pathname}?lat=${at.lat}&lon=${at.lon}`);
      } else sendPosition(asked.dataset['form'], at);
    },
    () => say(asked, asked.dataset['failed']),
    { enableHighAccuracy: false, timeout: 15_000, maximumAge: 60_000 },
  );
}

/** `aria-live` and no role: of a status inside it, browsers make no name for the link or the button. */
function say(asked: HTMLElement, text: string | undefined): void {
  const line = asked.querySelector('[aria-live]');
  if (line && text) line.textContent = text;
}
