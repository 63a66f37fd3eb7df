// Takes what is finished to the site. Nothing leaves the device before the site said that it has it.
import { NoNetwork, NotAllowed, NotSignedIn } from './forms.js';

const PATIENCE_MS = 600000;
const LATER = new Set([429, 500, 502, 503, 504, 507]);

const letter = async (xml, files) => {
  const parts = new FormData();
  parts.set('xml_submission_file', new Blob([xml], { type: 'text/xml' }), 'submission.xml');
  files.forEach((file) => parts.append(file.name, file, file.name));
  const whole = new Response(parts);
  const boundary = whole.headers.get('Content-Type').match(/boundary=(.+)$/)[1];
  return { body: await whole.blob(), boundary };
};

export class Sending {
  #at;
  #forms;
  #busy = false;
  #again = false;

  /** Why nothing goes out, as the key of a sentence; empty where nothing stops it. */
  held = '';
  /** Id of the report that is on its way. */
  going = '';

  constructor(at, forms) {
    this.#at = at;
    this.#forms = forms;
  }

  /** Sends whatever waits. One page of the browser at a time. */
  async send(locker, tell) {
    // The link may have come back while the last try was failing.
    this.#again = true;
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#again) {
        this.#again = false;
        await navigator.locks.request(`baraza-sending ${locker.id}`, { ifAvailable: true }, async (lock) => {
          if (lock) await this.#sendAll(locker, tell);
        });
      }
    } finally {
      this.#busy = false;
      this.going = '';
      await tell();
    }
  }

  async #sendAll(locker, tell) {
    const waiting = (await locker.list()).filter((report) => report.state === 'waiting').reverse();
    if (waiting.length === 0) {
      this.held = '';
      return;
    }
    try {
      const { me, token } = await this.#forms.ask();
      // Else it would be sent under the name of somebody who did not write it.
      if (me !== locker.owner) {
        this.held = "fill.held.other";
        return;
      }
      this.held = '';
      for (const report of waiting) {
        this.going = report.id;
        await tell();
        if (!(await this.#sendOne(locker, report, token))) return;
      }
    } catch (e) {
      if (e instanceof NotSignedIn) this.held = "fill.held.signIn";
      else if (e instanceof NotAllowed) this.held = "fill.held.notAllowed";
      else if (e instanceof NoNetwork) this.held = "fill.held.noNetwork";
      else throw e;
    }
  }

  /** Whether the next may be tried. */
  async #sendOne(locker, report, token) {
    const { body, boundary } = await letter(report.xml, await locker.files(report));
    // Where the device is full even this is not written down; sending is what helps then.
    await locker.put({ ...report, tried: true }).catch(() => {});
    let answer;
    try {
      answer = await fetch(`${this.#at}/submissions`, {
        method: 'POST',
        headers: {
          Accept: 'application/json', 'Content-Type': 'application/octet-stream', 'Form-Boundary': boundary, 'X-Form': token,
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
    } catch {
      throw new NoNetwork();
    }
    const said = await answer.json().catch(() => ({}));
    if (answer.status === 201) {
      await locker.put({ ...report, state: 'sent', sent: said.at, xml: '', files: [] }, [], report.files.map((f) => f.id))
        .catch(() => locker.remove(report));
      return true;
    }
    if (answer.status === 401 || answer.type === 'opaqueredirect') throw new NotSignedIn();
    if (answer.status === 403) throw new NotAllowed();
    if (LATER.has(answer.status) || !said.code) {
      this.held = said.code ? `fill.refused.${said.code}` : "fill.held.later";
      return false;
    }
    await locker.put({ ...report, state: 'refused', code: said.code, tried: true });
    return true;
  }
}
