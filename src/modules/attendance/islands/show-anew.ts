const PATIENCE = 20_000;
const SHOWN = 'data-door-shown';

/**
 * What the house says of its door by now, in the place of what the page says. Without an answer all stays as it was. What
 * somebody’s finger or focus is on stays, too, until the next time.
 */
export async function showAnew(from: string): Promise<void> {
  const places = [...document.querySelectorAll<HTMLElement>(`[${SHOWN}]`)];
  if (places.length === 0) return;
  const fresh = await pageAt(from);
  for (const place of places) {
    const now = fresh?.querySelector(`[${SHOWN}="${place.getAttribute(SHOWN)}"]`);
    if (!now || place.contains(document.activeElement)) continue;
    if (now.innerHTML !== place.innerHTML) place.replaceChildren(...now.childNodes);
  }
}

async function pageAt(from: string): Promise<Document | undefined> {
  try {
    const answer = await fetch(from, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) return undefined;
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  } catch {
    return undefined;
  }
}
