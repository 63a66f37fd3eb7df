// Which forms there are, and the blank ones kept for when there is no network.
const PATIENCE_MS = 30000;

/** Said instead of an answer. */
export class NotSignedIn extends Error {}
export class NotAllowed extends Error {}
export class NoNetwork extends Error {}

const get = async (address, accept) => {
  let answer;
  try {
    answer = await fetch(address, {
      headers: { Accept: accept }, redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    throw new NoNetwork();
  }
  if (answer.status === 401 || answer.type === 'opaqueredirect') throw new NotSignedIn();
  if (answer.status === 403 || answer.status === 404) throw new NotAllowed();
  if (!answer.ok) throw new NoNetwork();
  return answer;
};

export class Forms {
  #at;
  #name;

  constructor(at) {
    this.#at = at;
    this.#name = `baraza-forms ${at}`;
  }

  /** As the site has them now: { me, token, forms }. */
  async ask() {
    return (await get(`${this.#at}/forms`, 'application/json')).json();
  }

  #address(form) {
    return `${this.#at}/forms/${encodeURIComponent(form.id)}?v=${form.md5}`;
  }

  #media(form, name) {
    return `${this.#at}/forms/${encodeURIComponent(form.id)}/files/${encodeURIComponent(name)}?v=${form.md5}`;
  }

  /** Fetches every form with its files; what is no longer wanted goes. Tells after each how many it has. */
  async fetch(forms, used, tell) {
    const cache = await caches.open(this.#name);
    const wanted = new Set([`${this.#at}/forms`]);
    let count = 0;
    for (const form of forms) {
      for (const file of form.files) {
        const address = this.#media(form, file.name);
        wanted.add(address);
        // A list that people change has no version of its own: fetched each time.
        if (!file.md5 || !(await cache.match(address))) await cache.put(address, await get(address, '*/*'));
      }
      const address = this.#address(form);
      wanted.add(address);
      if (!(await cache.match(address))) await cache.put(address, await get(address, 'text/xml'));
      tell(++count);
    }
    // Without who asked.
    await cache.put(`${this.#at}/forms`, new Response(JSON.stringify({ forms, at: new Date().toISOString() })));
    used.forEach((form) => wanted.add(this.#address(form)));
    for (const request of await cache.keys()) {
      const { pathname, search } = new URL(request.url);
      const draft = used.some((form) => search === `?v=${form.md5}`);
      if (!wanted.has(pathname + search) && !draft) await cache.delete(request);
    }
  }

  /** { forms, at } as they were when everything was made ready; undefined before. */
  async kept() {
    if (!(await caches.has(this.#name))) return undefined;
    return (await (await caches.open(this.#name)).match(`${this.#at}/forms`))?.json();
  }

  async blank(form) {
    return (await (await caches.open(this.#name)).match(this.#address(form)))?.text();
  }

  async media(form, name) {
    return (await (await caches.open(this.#name)).match(this.#media(form, name))) ?? new Response(null, { status: 404 });
  }

  async forget() {
    await caches.delete(this.#name);
  }
}
