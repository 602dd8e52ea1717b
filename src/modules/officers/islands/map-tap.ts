import { sendPosition } from '#ui/position-form/send-position.ts';

/**
 * A tap on a map asks who answers at that very spot; without JavaScript a field leads to its area's page.
 * A village's dot leads to the village. A map that names a form shows itself only now; a tap fills and sends that form.
 */
for (const map of document.querySelectorAll<HTMLElement>('[data-map-tap]')) {
  const corners = (map.dataset['mapTap'] ?? '').split(' ').map(Number);
  const svg = map.querySelector('svg');
  map.hidden = false;
  if (svg && corners.length === 8)
    svg.addEventListener('click', (event) => ask(event, svg, corners, map.dataset));
}

function ask(
  event: MouseEvent,
  svg: SVGSVGElement,
  corners: readonly number[],
  { to, form }: DOMStringMap,
): void {
  const isVillage = event.target instanceof SVGElement && event.target.matches('a circle, a text');
  const toScreen = svg.getScreenCTM();
  // A keyboard's Enter has no place: the link under the focus is followed.
  if (isVillage || !toScreen || event.detail === 0) return;
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(toScreen.inverse());
  const corner = (index: number) => corners[index] ?? 0;
  const lon = between(corner(0), corner(4), (at.x - corner(2)) / (corner(6) - corner(2)));
  const lat = between(corner(1), corner(5), (at.y - corner(3)) / (corner(7) - corner(3)));
  event.preventDefault();
  const position = { lat: lat.toFixed(5), lon: lon.toFixed(5) };
  if (form !== undefined) sendPosition(form, position);
  else location.assign(`${to}?lat=${position.lat}&lon=${position.lon}`);
}

function between(from: number, to: number, share: number): number {
  return from + share * (to - from);
}
