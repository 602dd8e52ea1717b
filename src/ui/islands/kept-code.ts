/**
 * A page that shows a code is the answer to a form, and the browser keeps no copy of it for Back, Forward and Reload. The code
 * is therefore stored in the state of the tab's history entry, never in an address, and the entry's address is replaced by that
 * of the page that asks for a code: when the browser returns to the entry, this script submits that page's form.
 */
const shown = document.querySelector<HTMLElement>('[data-code-at]');
const asking = document.querySelector<HTMLInputElement>('form[method=post] input[name=code]');
if (shown) keepInHistory(shown);
else if (asking) openKept(asking);

function keepInHistory({ textContent, dataset }: HTMLElement): void {
  history.replaceState({ code: textContent }, '', dataset['codeAt']);
}

function openKept(field: HTMLInputElement): void {
  const kept: unknown = history.state;
  if (typeof kept !== 'object' || kept === null || !('code' in kept)) return;
  const { code } = kept;
  if (typeof code !== 'string' || field.value !== '') return;
  // Only once: a code that opens nothing any more leaves the page with its error.
  history.replaceState(null, '');
  // A link to the same address keeps the entry's state, but its reader wants to type another code.
  if (isFollowedLink()) return;
  field.value = code;
  field.form?.submit();
}

function isFollowedLink(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'navigate';
}
