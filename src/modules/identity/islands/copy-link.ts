/** Puts the link into the clipboard. Without JavaScript, or where the browser refuses, it is selected and copied by hand. */
for (const place of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const button = place.querySelector('button');
  const link = document.querySelector<HTMLInputElement>('[data-link]');
  if (!button || !link) continue;
  place.hidden = false;
  const copy = async () => {
    link.select();
    try {
      await navigator.clipboard.writeText(link.value);
      button.textContent = place.dataset['copied'] ?? button.textContent;
    } catch {
      link.focus();
    }
  };
  button.addEventListener('click', () => void copy());
}
