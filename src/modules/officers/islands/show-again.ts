/** The parts of the page that a tap changes, as the server shows them now. Without a network they stay as they are. */
export async function showAgain(): Promise<void> {
  const parts = document.querySelectorAll('[data-after-tap]');
  if (parts.length === 0) return;
  const answer = await fetch(location.href).catch(() => undefined);
  if (!answer?.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of parts) {
    const now = page.querySelector(`#${part.id}`);
    if (now) part.replaceWith(document.importNode(now, true));
  }
}
