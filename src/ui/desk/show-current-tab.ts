/** A row of tabs that is longer than the screen begins with the one that is open in sight. */
export function showCurrentTab(): void {
  for (const current of document.querySelectorAll<HTMLElement>('.tabs [aria-current]')) {
    const row = current.closest('.tabs');
    if (row) row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
  }
}
