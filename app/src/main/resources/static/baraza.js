// Asks for the changing part of an import page until there is nothing more to come. Without this script the page reloads.
(() => {
  const box = document.querySelector('[data-progress]');
  if (!box) return;
  const ask = async () => {
    try {
      const answer = await fetch(box.dataset.progress, { headers: { Accept: 'text/html' } });
      if (answer.ok) box.innerHTML = await answer.text();
    } catch {
      // The link is down: ask again.
    }
    if (box.querySelector('[data-moving]')) setTimeout(ask, 1000);
  };
  setTimeout(ask, 500);
})();

// A code handed over within an address goes into its field, and out of the address bar and the history.
(() => {
  const field = document.querySelector('[data-from-address]');
  if (!field || location.hash.length < 2) return;
  if (!field.value) field.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, '', location.pathname + location.search);
})();
