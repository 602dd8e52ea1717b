/**
 * A page with a code is the answer to a form, and the browser keeps no copy of it for Back and Forward. While its tab is open,
 * the tab's own history remembers the code, in no address: its entry becomes the page that asks for a code, which opens it.
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
  field.value = code;
  // Once: where it opens nothing any more, the page stays and says so.
  history.replaceState(null, '');
  field.form?.submit();
}
