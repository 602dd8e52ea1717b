/** Whoever sees what they type makes fewer mistakes; nobody has to. */
for (const box of document.querySelectorAll<HTMLInputElement>('input[data-show-password]')) {
  const line = box.closest<HTMLElement>('[data-show]');
  if (line) line.hidden = false;
  box.addEventListener('change', () => {
    const field = document.getElementById(box.dataset['showPassword'] ?? '');
    if (field instanceof HTMLInputElement) field.type = box.checked ? 'text' : 'password';
  });
}
