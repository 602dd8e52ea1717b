/**
 * A ticket is the answer to a form, which «back» and «forward» would send once more. While its tab is open, the tab itself
 * remembers the code, in no address: the entry in the history becomes the page that asks for one, and opens it.
 */
const shown = document.querySelector<HTMLElement>('[data-ticket-at]');
const asking = document.querySelector<HTMLInputElement>('form[method=post] input[name=code]');
if (shown) keepInHistory(shown);
else if (asking) openKept(asking);

function keepInHistory({ textContent, dataset }: HTMLElement): void {
  history.replaceState({ ticket: textContent }, '', dataset['ticketAt']);
}

function openKept(field: HTMLInputElement): void {
  const kept: unknown = history.state;
  if (typeof kept !== 'object' || kept === null || !('ticket' in kept)) return;
  const { ticket } = kept;
  if (typeof ticket !== 'string' || field.value !== '') return;
  field.value = ticket;
  // Once: where it opens nothing any more, the page stays and says so.
  history.replaceState(null, '');
  field.form?.submit();
}
