/**
 * A tap on a map asks who answers at that very spot; without JavaScript a field leads to its area's page.
 * A village's dot leads to the village.
 */
for (const map of document.querySelectorAll<HTMLElement>('[data-map-tap]')) {
  const corners = (map.dataset['mapTap'] ?? '').split(' ').map(Number);
  const svg = map.querySelector('svg');
  if (svg && corners.length === 8)
    svg.addEventListener('click', (event) => ask(event, svg, corners, map.dataset['to']));
}

function ask(
  event: MouseEvent,
  svg: SVGSVGElement,
  corners: readonly number[],
  to: string | undefined,
): void {
  const isVillage = event.target instanceof SVGElement && event.target.matches('circle, text');
  const toScreen = svg.getScreenCTM();
  // A keyboard's Enter has no place: the link under the focus is followed.
  if (isVillage || !toScreen || event.detail === 0 || !to) return;
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(toScreen.inverse());
  const [west = 0, north = 0, left = 0, top = 0, east = 0, south = 0, right = 1, bottom = 1] =
    corners;
  const lon = west + ((at.x - left) / (right - left)) * (east - west);
  const lat = north + ((at.y - top) / (bottom - top)) * (south - north);
  event.preventDefault();
  location.assign(`${to}?lat=${lat.toFixed(5)}&lon=${lon.toFixed(5)}`);
}
