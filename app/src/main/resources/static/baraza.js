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

// Who signs out leaves no blank forms behind. What they filled in and did not send stays, sealed.
(() => {
  const leave = document.querySelector('form.leave');
  if (!leave || !window.caches) return;
  leave.addEventListener('submit', (event) => {
    event.preventDefault();
    const forget = caches.keys().then((names) =>
      Promise.all(names.filter((name) => name.startsWith('baraza-forms ')).map((name) => caches.delete(name))));
    forget.catch(() => {}).then(() => HTMLFormElement.prototype.submit.call(leave));
  });
})();
