// What lies on the device. Nothing somebody wrote is in it unsealed: each report and each file is sealed by itself with the
// key of a locker, and that key by the code its owner chose. The code is nowhere.
const ROUNDS = 600000;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

const asked = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

const done = (transaction) => new Promise((resolve, reject) => {
  transaction.oncomplete = () => resolve();
  transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'));
});

const chance = (bytes) => crypto.getRandomValues(new Uint8Array(bytes));

// What is sealed opens only as what it was sealed as.
const bound = (iv, name) => ({ name: 'AES-GCM', iv, additionalData: encoder.encode(name) });

const seal = async (key, name, bytes) => {
  const iv = chance(12);
  return { iv, sealed: await crypto.subtle.encrypt(bound(iv, name), key, bytes) };
};

const unseal = (key, name, { iv, sealed }) => crypto.subtle.decrypt(bound(iv, name), key, sealed);

const fromCode = async (code, salt, rounds) => {
  const typed = await crypto.subtle.importKey('raw', encoder.encode(code.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, typed,
    { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
};

const ready = (raw) => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** The device's store for one mission. */
export class Store {
  #base;

  static nameOf = (mission) => `baraza-fill ${mission}`;

  static async open(mission) {
    const request = indexedDB.open(Store.nameOf(mission), 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('lockers', { keyPath: 'id' });
      request.result.createObjectStore('reports', { keyPath: 'id' }).createIndex('locker', 'locker');
      request.result.createObjectStore('files', { keyPath: 'id' }).createIndex('report', 'report');
    };
    const store = new Store();
    store.#base = await asked(request);
    store.#base.onversionchange = () => store.#base.close();
    return store;
  }

  base() {
    return this.#base;
  }

  async lockers() {
    return asked(this.#base.transaction('lockers').objectStore('lockers').getAll());
  }

  /** How many reports lie in each locker, which can be seen without a code. */
  async count(locker) {
    return asked(this.#base.transaction('reports').objectStore('reports').index('locker').count(locker.id));
  }

  /** @param owner told apart by it at sending; leads to nobody */
  async make(code, owner) {
    const raw = chance(32);
    const salt = chance(16);
    const id = crypto.randomUUID();
    const locked = await seal(await fromCode(code, salt, ROUNDS), `locker ${id}`, raw);
    const write = this.#base.transaction('lockers', 'readwrite', { durability: 'strict' });
    write.objectStore('lockers').put({ id, owner, salt, rounds: ROUNDS, ...locked });
    await done(write);
    return new Locker(this, id, owner, await ready(raw));
  }

  /** The locker a code opens; undefined where it opens none. */
  async unlock(code) {
    for (const { id, owner, salt, rounds, iv, sealed } of await this.lockers()) {
      try {
        const raw = await unseal(await fromCode(code, salt, rounds), `locker ${id}`, { iv, sealed });
        return new Locker(this, id, owner, await ready(raw));
      } catch {
        // Not the code of this one.
      }
    }
    return undefined;
  }

  close() {
    this.#base.close();
  }

  static remove(mission) {
    return asked(indexedDB.deleteDatabase(Store.nameOf(mission)));
  }
}

/** What one person has on the device, with the key to it, which is gone when the page is left. */
class Locker {
  #store;
  #key;

  constructor(store, id, owner, key) {
    this.#store = store;
    this.id = id;
    this.owner = owner;
    this.#key = key;
  }

  async #row(report) {
    const bytes = encoder.encode(JSON.stringify(report));
    return { id: report.id, locker: this.id, ...(await seal(this.#key, `report ${report.id}`, bytes)) };
  }

  /**
   * All of it or nothing: where there is no room, what was there before stays.
   *
   * @param files those that are not there yet, each with its id
   * @param gone ids of files no longer needed
   */
  async put(report, files = [], gone = []) {
    const row = await this.#row(report);
    const rows = [];
    for (const { id, file } of files) {
      const sealed = await seal(this.#key, `file ${id}`, await file.arrayBuffer());
      rows.push({ id, report: report.id, ...sealed });
    }
    const write = this.#store.base().transaction(['reports', 'files'], 'readwrite', { durability: 'strict' });
    const written = done(write);
    try {
      write.objectStore('reports').put(row);
      rows.forEach((each) => write.objectStore('files').put(each));
      gone.forEach((id) => write.objectStore('files').delete(id));
    } catch (e) {
      write.abort();
      await written.catch(() => {});
      throw e;
    }
    await written;
  }

  /** The newest first. */
  async list() {
    const rows = await asked(this.#store.base().transaction('reports').objectStore('reports').index('locker').getAll(this.id));
    const reports = await Promise.all(rows.map(async (row) =>
      JSON.parse(decoder.decode(await unseal(this.#key, `report ${row.id}`, row)))));
    return reports.sort((a, b) => (a.begun < b.begun ? 1 : -1));
  }

  async find(id) {
    return (await this.list()).find((report) => report.id === id);
  }

  async files(report) {
    return Promise.all(report.files.map(async ({ id, name, type }) => {
      const row = await asked(this.#store.base().transaction('files').objectStore('files').get(id));
      return new File([await unseal(this.#key, `file ${id}`, row)], name, { type });
    }));
  }

  async remove(report) {
    const write = this.#store.base().transaction(['reports', 'files'], 'readwrite', { durability: 'strict' });
    const written = done(write);
    write.objectStore('reports').delete(report.id);
    report.files.forEach(({ id }) => write.objectStore('files').delete(id));
    await written;
  }
}
