/** Shows each «Я зараз тут», and asks where the telephone is only when it is tapped. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-here]')) {
  if (!('geolocation' in navigator)) break;
  link.hidden = false;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    locate(link);
  });
}

function locate(link: HTMLAnchorElement): void {
  say(link, link.dataset['wait']);
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      // Five decimals are a metre: more would only tell where in the room one stands.
      const query = `lat=${coords.latitude.toFixed(5)}&lon=${coords.longitude.toFixed(5)}`;
      location.assign(`${link.pathname}?${query}`);
    },
    () => say(link, link.dataset['failed']),
    { enableHighAccuracy: false, timeout: 15_000, maximumAge: 60_000 },
  );
}

function say(link: HTMLAnchorElement, text: string | undefined): void {
  const line = link.querySelector('[role="status"]');
  if (line && text) line.textContent = text;
}
