// The page for filling in forms: what lies on the device, what is open, and what is on its way.
import './fill.css';
import { Filling } from './filling.js';
import { Forms, NoNetwork, NotAllowed, NotSignedIn } from './forms.js';
import { limits, wantsMap } from './limits.js';
import { button, download, el, note, section } from './page.js';
import { Sending } from './sending.js';
import { Store } from './store.js';
import { count, knows, moment, t } from './words.js';

const SHORTEST_CODE = 6;
const AGAIN_MS = 30000;
const UNUSED_MS = 15 * 60000;

const main = document.querySelector('main');
const { mission, at } = main.dataset;
const place = el('div', { class: 'fill' });
const said = el('p', { class: 'unseen', role: 'status' });
const forms = new Forms(at);
const sending = new Sending(at, forms);

let store;
let locker;
let me;
let kept;
let filling;
let lastUsed = Date.now();
const blanks = new Map();

/** Heard by those who do not see the page. */
const tell = (text) => { said.textContent = text; };

const canWork = () => window.isSecureContext && crypto.subtle && 'serviceWorker' in navigator && 'caches' in window && navigator.locks;

/** What went wrong, in words. */
const why = (e) => {
  if (e instanceof NotSignedIn) return t("fill.held.signIn");
  if (e instanceof NotAllowed) return t("fill.held.notAllowed");
  if (e instanceof NoNetwork) return t("fill.held.noNetwork");
  if (e?.name === 'QuotaExceededError') return t("fill.full");
  return t("fill.broken");
};

const alertBox = (text, about = {}) => el('p', { class: 'caution', role: 'alert', ...about }, text);

const signIn = () => el('a', { href: `/sign-in?to=${encodeURIComponent(at)}` }, t("fill.signIn"));

// --- Getting ready ---------------------------------------------------------------------------------------------------

const waitFor = (worker) => new Promise((resolve, reject) => {
  worker.addEventListener('statechange', () => {
    if (worker.state === 'activated') resolve();
    if (worker.state === 'redundant') reject(new NoNetwork());
  });
});

const keepPage = async () => {
  const registration = await navigator.serviceWorker.register(`${at}/worker.js`, { scope: at, updateViaCache: 'none' });
  const coming = registration.installing ?? registration.waiting;
  if (!registration.active && coming) await waitFor(coming);
};

/** Everything needed without a network. */
const fetchAll = async (tellHowMany) => {
  const site = await forms.ask();
  me = site.me;
  await keepPage();
  const used = locker ? (await locker.list()).filter((r) => r.state === 'draft').map((r) => r.form) : [];
  await forms.fetch(site.forms, used, (n) => tellHowMany(n, site.forms.length));
  kept = await forms.kept();
  await lookAtBlanks();
  if ([...blanks.values()].some((blank) => blank.map)) await fetchMap();
  await navigator.storage?.persist?.();
};

// The map's file is fetched by name: the worker keeps it when it passes.
const fetchMap = async () => {
  for (const address of JSON.parse(main.dataset.map || '[]')) await fetch(address);
};

const lookAtBlanks = async () => {
  blanks.clear();
  for (const form of kept?.forms ?? []) {
    const xml = await forms.blank(form);
    blanks.set(`${form.id} ${form.md5}`, xml
      ? { there: true, limits: limits(xml), map: wantsMap(xml) }
      : { there: false, limits: [], map: false });
  }
};

const field = (name, label, about, small) => {
  const input = el('input', { name, type: 'password', minlength: SHORTEST_CODE, required: true, ...about });
  return el('label', {}, label, small ? el('small', {}, small) : undefined, input);
};

const unlockView = async (lockers) => {
  let waiting = 0;
  for (const each of lockers) waiting += await store.count(each);
  const form = el('form', { class: 'long' },
    note(t("fill.locked", count(waiting))),
    field('code', t("fill.code"), { autocomplete: 'off' }),
    el('button', { type: 'submit' }, t("fill.unlock")));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const press = form.querySelector('button');
    press.disabled = true;
    form.querySelector('[role=alert]')?.remove();
    locker = await store.unlock(form.elements.namedItem('code').value);
    press.disabled = false;
    if (locker) {
      await show();
      place.querySelector('h2')?.scrollIntoView();
      sendNow();
    } else {
      form.elements.namedItem('code').value = '';
      form.prepend(alertBox(t("fill.wrongCode")));
      form.elements.namedItem('code').focus();
    }
  });
  return section('unlock', t("fill.unlock.title"), form,
    el('details', {}, el('summary', {}, t("fill.forgotten")), note(t("fill.forgotten.text")), removeButton()));
};

const readyView = (others) => {
  const form = el('form', { class: 'long' },
    note(t("fill.ready.text")),
    note(t("fill.code.why")),
    field('code', t("fill.code.new"), { autocomplete: 'off' }, t("fill.code.rule")),
    field('again', t("fill.code.again"), { autocomplete: 'off' }),
    el('button', { type: 'submit' }, t("fill.ready.do")));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const code = form.elements.namedItem('code').value;
    form.querySelector('[role=alert]')?.remove();
    const refuse = (text) => { form.prepend(alertBox(text)); form.elements.namedItem('code').focus(); };
    if (code.length < SHORTEST_CODE) return refuse(t("fill.code.rule"));
    if (code !== form.elements.namedItem('again').value) return refuse(t("fill.code.differs"));
    const press = form.querySelector('button');
    press.disabled = true;
    try {
      const step = note('', { role: 'status' });
      form.append(step);
      await fetchAll((n, of) => { step.textContent = t("fill.ready.step", count(n), count(of)); });
      locker = await store.make(code, me);
      await show();
      tell(t("fill.ready.done", count(kept.forms.length)));
    } catch (e) {
      press.disabled = false;
      refuse(why(e));
      if (e instanceof NotSignedIn) form.append(signIn());
    }
  });
  return others
    ? el('details', {}, el('summary', {}, t("fill.ready.other")), form)
    : section('ready', t("fill.ready.title"), form);
};

// --- What lies here --------------------------------------------------------------------------------------------------

const formLine = (form) => {
  const blank = blanks.get(`${form.id} ${form.md5}`);
  const cannot = blank?.limits ?? [];
  return el('li', {},
    el('bdi', { class: 'name' }, form.title), ' ', el('bdi', { class: 'quiet' }, form.version),
    blank?.there && cannot.length === 0
      ? button(t("fill.begin"), () => fill(form), { class: 'go', 'aria-label': `${t("fill.begin")}: ${form.title}` })
      : el('p', { class: 'quiet' }, blank?.there ? [t("fill.limit"), ' ', cannot.map((key) => t(key)).join(' ')] : t("fill.absent")));
};

const formsView = () => section('forms', t("fill.forms"),
  kept.forms.length === 0
    ? note(t("fill.forms.none"))
    : el('ul', { class: 'lines' }, kept.forms.map(formLine)),
  note(t("fill.ready.since", moment(kept.at)), { class: 'quiet' }),
  button(t("fill.ready.again"), async (event) => {
    const press = event.target;
    press.disabled = true;
    try {
      await fetchAll((n, of) => tell(t("fill.ready.step", count(n), count(of))));
      await show();
      tell(t("fill.ready.done", count(kept.forms.length)));
    } catch (e) {
      press.disabled = false;
      press.parentElement.querySelector('[role=alert]')?.remove();
      press.before(alertBox(why(e)));
    }
  }));

const stateOf = (report) => (sending.going === report.id ? 'going' : report.state);

const short = (report) => (report.instance || report.id).replace(/^uuid:/, '').replace(/[^\w-]/g, '').slice(0, 8);

const handOver = async (report) => {
  download(`report-${short(report)}.xml`, new Blob([report.xml], { type: 'text/xml' }));
  for (const file of await locker.files(report)) download(file.name, file);
};

const again = async (report, state) => {
  await locker.put({ ...report, state, code: '' });
  await show();
  if (state === 'waiting') sendNow();
};

const remove = async (report) => {
  if (!window.confirm(t("fill.delete.sure"))) return;
  await locker.remove(report);
  await show();
};

const reportLine = (report) => {
  const state = stateOf(report);
  const name = `${report.form.title} ${moment(report.begun)}`;
  const press = (key, done) => button(t(key), done, { 'aria-label': `${t(key)}: ${name}` });
  const choices = [];
  if (state === 'draft') choices.push(press("fill.continue", () => fill(report.form, report)));
  if (state === 'waiting' && !report.tried) choices.push(press("fill.change", () => again(report, 'draft')));
  if (state === 'refused') {
    choices.push(press("fill.tryAgain", () => again(report, 'waiting')), press("fill.handOver", () => handOver(report)));
  }
  if (state === 'waiting' && report.tried) choices.push(press("fill.handOver", () => handOver(report)));
  if (state === 'sent') choices.push(press("fill.takeOff", async () => { await locker.remove(report); await show(); }));
  else if (state !== 'going') choices.push(press("fill.delete", () => remove(report)));
  const key = `fill.refused.${report.code}`;
  return el('li', { 'data-state': state },
    el('bdi', { class: 'name' }, report.form.title), ' ',
    el('span', { class: 'mark' }, t(`fill.state.${state}`)),
    el('p', { class: 'quiet' }, report.sent
      ? t("fill.sentAt", moment(report.sent))
      : t(report.state === 'draft' ? "fill.savedAt" : "fill.finishedAt", moment(report.changed))),
    report.files.length > 0 ? el('p', { class: 'quiet' }, t("fill.files", count(report.files.length))) : undefined,
    state === 'refused' ? el('p', { class: 'caution' }, t(knows(key) ? key : "fill.refused.OTHER")) : undefined,
    el('div', { class: 'choices' }, choices));
};

const queueView = (reports) => {
  const waiting = reports.filter((r) => r.state === 'waiting').length;
  return section('reports', t("fill.reports"),
    reports.length === 0 ? note(t("fill.reports.none")) : undefined,
    waiting > 0 && sending.held
      ? el('div', { class: 'caution', role: 'alert' }, note(t(knows(sending.held) ? sending.held : "fill.held.later")),
        sending.held === "fill.held.signIn" ? signIn() : undefined)
      : undefined,
    waiting > 0 ? el('p', {}, t("fill.queue", count(waiting)), ' ', t("fill.queue.open")) : undefined,
    waiting > 0 ? button(t("fill.send"), sendNow, { class: 'go', disabled: sending.going !== '' }) : undefined,
    el('ul', { class: 'lines' }, reports.map(reportLine)));
};

const removeButton = () => button(t("fill.deleteAll"), async () => {
  let all = 0;
  for (const each of await store.lockers()) all += await store.count(each);
  if (!window.confirm(t("fill.deleteAll.sure", count(all)))) return;
  locker = undefined;
  store.close();
  await Store.remove(mission);
  await forms.forget();
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.filter((r) => new URL(r.scope).pathname === at).map((r) => r.unregister()));
  await Promise.all((await caches.keys()).filter((n) => n.startsWith(`baraza-fill ${at} `)).map((n) => caches.delete(n)));
  kept = undefined;
  store = await Store.open(mission);
  await show();
  tell(t("fill.deleteAll.done"));
});

const roomView = async () => {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  const free = quota ? note(t("fill.room", count(Math.max(0, Math.floor((quota - usage) / 1e6)))), { class: 'quiet' }) : undefined;
  return section('device', t("fill.device"), note(t("fill.device.text")), free,
    el('div', { class: 'choices' }, button(t("fill.lock"), lock), removeButton()));
};

const lock = async () => {
  locker = undefined;
  await show();
  tell(t("fill.lock.done"));
};

let showing = Promise.resolve();

/** Shows everything anew, one after the other, where no form is open. The focus stays where it can. */
const show = () => {
  showing = showing.then(async () => {
    if (filling) return;
    const label = document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
    const held = place.contains(document.activeElement);
    const parts = [];
    if (locker) {
      parts.push(queueView(await locker.list()), kept ? formsView() : el('div'), await roomView());
      // What waits is first; where nothing is there yet, the forms are.
      if (parts[0].querySelector('li') === null) parts.splice(0, 2, parts[1], parts[0]);
    } else {
      const lockers = await store.lockers();
      if (lockers.length > 0) parts.push(await unlockView(lockers));
      parts.push(readyView(lockers.length > 0));
    }
    place.replaceChildren(...parts);
    if (held) {
      const same = [...place.querySelectorAll('button, input, a')]
        .find((e) => (e.getAttribute('aria-label') ?? e.textContent) === label);
      (same ?? main).focus();
    }
  });
  return showing;
};

// --- Filling in ------------------------------------------------------------------------------------------------------

const fill = async (form, report) => {
  const leave = async (finished) => {
    filling = undefined;
    await show();
    main.focus();
    if (finished) {
      tell(t("fill.finished"));
      sendNow();
    }
  };
  const xml = await forms.blank(form);
  if (!xml) {
    place.prepend(alertBox(t("fill.absent")));
    return;
  }
  filling = new Filling({ place, form, xml, report, locker, leave, media: (name) => forms.media(form, name) });
  await filling.open();
};

// --- Sending ---------------------------------------------------------------------------------------------------------

const sendNow = async () => {
  if (!locker) return;
  try {
    await sending.send(locker, show);
  } catch (e) {
    sending.held = e?.name === 'QuotaExceededError' ? "fill.full" : "fill.broken";
    await show();
  }
};

const lockUnused = async () => {
  if (!locker || filling || Date.now() - lastUsed < UNUSED_MS) return;
  // Locked, nothing could be sent when the link is back.
  if ((await locker.list()).some((report) => report.state === 'waiting')) return;
  await lock();
};

const begin = async () => {
  document.title = `${t("fill.title")} – Baraza`;
  for (const text of document.querySelectorAll('[data-text]')) text.textContent = t(text.dataset.text);
  main.append(said, place);
  if (!canWork()) {
    place.append(alertBox(t("fill.cannot")));
    return;
  }
  store = await Store.open(mission);
  kept = await forms.kept();
  await lookAtBlanks();
  await show();
  window.addEventListener('online', sendNow);
  for (const used of ['pointerdown', 'keydown']) document.addEventListener(used, () => { lastUsed = Date.now(); });
  setInterval(() => { sendNow(); lockUnused(); }, AGAIN_MS);
};

begin().catch((e) => place.append(alertBox(why(e))));
