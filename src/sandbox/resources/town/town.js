// Looks every few seconds whether something new was written. The page is renewed by itself only while nobody writes.
(() => {
  const EVERY_MS = 3000;
  const news = document.getElementById('news');
  let seen = null;

  const isWriting = () =>
    Array.from(document.querySelectorAll('textarea, input:not([type=hidden])')).some(
      (field) => field === document.activeElement || field.value !== field.defaultValue,
    ) || document.querySelector('details[open]') !== null;

  const look = async () => {
    try {
      const answer = await fetch(document.body.dataset.base + '/pulse', { cache: 'no-store' });
      if (!answer.ok) return;
      const newest = await answer.text();
      if (seen === null) seen = newest;
      if (newest === seen) return;
      if (isWriting()) news.hidden = false;
      else location.reload();
    } catch {
      // The town is not there just now: the next look may find it.
    }
  };

  look();
  setInterval(look, EVERY_MS);
})();
