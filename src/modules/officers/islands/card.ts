/** «Поділитися» where the telephone can, else «Скопіювати посилання». Both stay hidden without JavaScript. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-share]')) {
  const { share, copied } = button.dataset;
  if ('share' in navigator) {
    button.hidden = false;
    button.addEventListener('click', () => {
      // A person who closes the sheet has said no, and that is no error.
      navigator.share({ title: document.title, url: location.href }).catch(() => undefined);
    });
  } else if ('clipboard' in navigator) {
    button.hidden = false;
    button.textContent = share ?? '';
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(location.href).then(() => {
        button.textContent = copied ?? '';
      });
    });
  }
}
