// Has the page for filling in forms at hand without a network: the page itself, which holds nothing of anybody, and our own
// files. Blank forms are kept by the page. Nothing else of the site is touched.
const AT = new URL(self.registration.scope).pathname;
const KEPT = `baraza-fill ${AT} `;
const NAME = KEPT + 'VERSION';
const ASSETS = ['ASSETS'];
const PATIENCE_MS = 4000;

const keep = async () => {
  const cache = await caches.open(NAME);
  const page = await fetch(AT, { redirect: 'error', headers: { Accept: 'text/html' } });
  if (!page.ok) throw new Error(String(page.status));
  const used = [...(await page.clone().text()).matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map((m) => m[1]);
  await cache.addAll([...new Set([...ASSETS, ...used])]);
  await cache.put(AT, page);
};

const clear = async () => {
  const old = (await caches.keys()).filter((name) => name.startsWith(KEPT) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
};

const kept = async (what) => (await caches.open(NAME)).match(what, { ignoreVary: true });

// Another language is asked of the site, so that its other pages have it too; if it does not answer, the page knows all.
const page = async (request, url) => {
  if (url.search) {
    try {
      return await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    } catch {
      // No network.
    }
  }
  return (await kept(AT)) ?? fetch(request);
};

const asset = async (request, url) => {
  const found = await kept(request);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok && url.pathname.startsWith('/static/fill/')) await (await caches.open(NAME)).put(request, answer.clone());
  return answer;
};

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(clear()));
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate') {
    if (url.pathname === AT) event.respondWith(page(event.request, url));
  } else if (url.pathname.startsWith('/static/')) {
    event.respondWith(asset(event.request, url));
  }
});
