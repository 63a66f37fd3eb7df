// One form being filled in. Every change is written down, sealed, within a second.
import { button, el } from './page.js';
import { clock, count, t } from './words.js';

const LOOK_MS = 500;
/** Of its time, looking for changes takes at most one part in so many. */
const SHARE = 10;

const instanceOf = (xml) => {
  const parsed = new DOMParser().parseFromString(xml, 'text/xml');
  return [...parsed.querySelectorAll('*')].find((e) => e.localName === 'instanceID')?.textContent.trim() ?? '';
};

/** A form that does not number what is filled in gets a number: else the same answers twice would be one report. */
const numbered = (xml, id) =>
  xml.replace(/<((?:[\w-]+:)?instanceID)((?:\s[^>]*)?)(?:\/>|><\/\1>)/, (_, name, rest) => `<${name}${rest}>uuid:${id}</${name}>`);

export class Filling {
  #about;
  #report;
  #engine;
  #written = '';
  #known = new Map();
  #saving = Promise.resolve();
  #timer;
  #release;
  #state = el('p', { class: 'saved', role: 'status' });
  #trouble = el('p', { class: 'caution', role: 'alert', hidden: true });

  /** @param about place, form, xml of the blank form, report if it was begun before, locker, media, leave */
  constructor(about) {
    this.#about = about;
    const now = new Date().toISOString();
    this.#report = about.report ?? {
      id: crypto.randomUUID(), form: about.form, instance: '', state: 'draft', xml: '', files: [], begun: now, changed: now,
    };
  }

  async open() {
    const { place, form, leave } = this.#about;
    if (!(await this.#alone())) {
      place.prepend(el('p', { class: 'caution', role: 'alert' }, t("fill.elsewhere")));
      await leave(false);
      place.prepend(el('p', { class: 'caution', role: 'alert' }, t("fill.elsewhere")));
      return;
    }
    const questions = el('div', { class: 'questions', dir: 'auto' });
    const bar = el('div', { class: 'bar' },
      button(t("fill.finish"), () => this.#finish(), { class: 'go' }),
      button(t("fill.saveDraft"), () => this.#leave()),
      this.#state);
    place.replaceChildren(el('h2', { tabindex: '-1' }, el('bdi', {}, form.title)), this.#trouble, questions, bar);
    place.querySelector('h2').focus();
    this.#state.textContent = t("fill.opening");
    try {
      const { show } = await import('./engine.js');
      const { report } = this.#about;
      const files = report ? await this.#about.locker.files(report) : [];
      report?.files.forEach((file, i) => this.#known.set(file.name, { file, size: files[i].size }));
      this.#engine = await show(questions, {
        xml: this.#about.xml, media: this.#about.media, draft: report && { xml: report.xml, files },
      });
      this.#state.textContent = '';
    } catch {
      this.#say(t("fill.notOpened"));
      this.#state.textContent = '';
      bar.replaceChildren(button(t("fill.back"), () => this.#close(false), { class: 'go' }));
      return;
    }
    this.#written = this.#about.report ? this.#about.report.xml : this.#engine.xml();
    this.#look();
    document.addEventListener('visibilitychange', this.#hidden);
    window.addEventListener('beforeunload', this.#unload);
    window.addEventListener('pagehide', this.#hidden);
  }

  /** One page of the browser has it open, and no other. */
  #alone() {
    return new Promise((resolve) => {
      navigator.locks.request(`baraza-report ${this.#report.id}`, { ifAvailable: true }, (lock) => {
        resolve(Boolean(lock));
        return lock ? new Promise((release) => { this.#release = release; }) : undefined;
      });
    });
  }

  #hidden = () => { this.#save(); };

  /** The browser asks before it leaves what is not written down yet. */
  #unload = (event) => {
    if (this.#engine.xml() !== this.#written) event.preventDefault();
  };

  #look = () => {
    const begun = performance.now();
    this.#save();
    const took = performance.now() - begun;
    this.#timer = setTimeout(this.#look, Math.max(LOOK_MS, took * SHARE));
  };

  #say(text) {
    this.#trouble.textContent = text;
    this.#trouble.hidden = text === '';
  }

  /** Writes down what changed since the last time; what fails is tried again at the next. */
  #save(state = 'draft') {
    if (state === 'draft' && this.#engine.xml() === this.#written) return this.#saving;
    this.#saving = this.#saving.catch(() => {}).then(() => this.#write(state));
    return this.#saving.catch((e) => {
      this.#say(`${t(e?.name === 'QuotaExceededError' ? "fill.full" : "fill.notSaved")} ${
        this.#report.xml ? t("fill.lastSaved", clock(this.#report.changed)) : t("fill.neverSaved")}`);
      throw e;
    }).catch(() => {});
  }

  async #write(state) {
    const seen = this.#engine.xml();
    if (state === 'draft' && seen === this.#written) return;
    const { xml: plain, files } = await this.#engine.all();
    const xml = numbered(plain, this.#report.id);
    const fresh = [];
    const known = new Map();
    for (const file of files) {
      const before = this.#known.get(file.name);
      if (before && before.size === file.size) known.set(file.name, before);
      else {
        const about = { id: crypto.randomUUID(), name: file.name, type: file.type };
        known.set(file.name, { file: about, size: file.size });
        fresh.push({ id: about.id, file });
      }
    }
    const kept = new Set([...known.values()].map(({ file }) => file.id));
    const gone = [...this.#known.values()].map(({ file }) => file.id).filter((id) => !kept.has(id));
    const report = {
      ...this.#report, xml, state, instance: instanceOf(xml), changed: new Date().toISOString(),
      files: [...known.values()].map(({ file }) => file),
    };
    await this.#about.locker.put(report, fresh, gone);
    this.#report = report;
    this.#known = known;
    this.#written = seen;
    this.#say('');
    this.#state.textContent = t("fill.saved", clock(report.changed));
  }

  async #finish() {
    const wrong = this.#engine.wrong();
    if (wrong > 0) {
      this.#engine.point();
      await this.#save();
      this.#say(t("fill.wrong", count(wrong)));
      this.#trouble.scrollIntoView({ block: 'center' });
      return;
    }
    await this.#saving.catch(() => {});
    try {
      await this.#write('waiting');
    } catch (e) {
      this.#say(t(e?.name === 'QuotaExceededError' ? "fill.full" : "fill.notSaved"));
      return;
    }
    await this.#close(true);
  }

  async #leave() {
    await this.#save();
    if (this.#engine.xml() !== this.#written && !window.confirm(t("fill.leave.sure"))) return;
    await this.#close(false);
  }

  async #close(finished) {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#hidden);
    window.removeEventListener('beforeunload', this.#unload);
    window.removeEventListener('pagehide', this.#hidden);
    this.#engine?.close();
    this.#release?.();
    await this.#about.leave(finished);
  }
}
