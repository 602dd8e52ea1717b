/** Counts down beside what closes by itself; once it has, the page is asked for afresh and says so. */
for (const place of document.querySelectorAll<HTMLElement>('[data-ends]')) {
  const ends = Number(place.dataset['ends']);
  const show = () => {
    const seconds = Math.max(0, Math.floor((ends - Date.now()) / 1000));
    place.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    if (seconds > 0) return;
    clearInterval(timer);
    location.reload();
  };
  const timer = setInterval(show, 1000);
}
