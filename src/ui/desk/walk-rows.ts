/** J and K: the focus goes to the next row's link, so that Enter opens it and a screen reader says it. */
export function walkRows(step: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('main [data-row] [data-row-link]')];
  const now = links.findIndex((link) =>
    link.closest('[data-row]')?.contains(document.activeElement),
  );
  const from = now === -1 && step === -1 ? links.length : now;
  const next = links[Math.min(Math.max(from + step, 0), links.length - 1)];
  if (!next) return false;
  next.focus({ preventScroll: true });
  next.closest('[data-row]')?.scrollIntoView({ block: 'nearest' });
  return true;
}

/** A: what the row under the focus offers to do at once. */
export function actOnRow(): boolean {
  const row = document.activeElement?.closest('[data-row]');
  const act = row?.querySelector<HTMLElement>('[data-act]');
  act?.click();
  return act !== null && act !== undefined;
}
