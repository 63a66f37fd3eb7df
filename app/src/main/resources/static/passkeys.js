// Asks the device for a passkey, or for a signature by one, and sends it with the form it belongs to. The form stays hidden
// where the browser cannot do that.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

const make = async (offer) => {
  const made = await navigator.credentials.create({
    publicKey: {
      challenge: bytes(offer.challenge),
      rp: { name: 'Baraza' },
      // No name of a person: whoever finds the device would read it.
      user: { id: bytes(offer.user), name: 'Baraza', displayName: 'Baraza' },
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key', alg })),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      excludeCredentials: offer.known.map((id) => ({ type: 'public-key', id: bytes(id) })),
      attestation: 'none',
    },
  });
  return { made, response: { attestationObject: text(made.response.attestationObject) } };
};

const sign = async (offer) => {
  const made = await navigator.credentials.get({
    publicKey: { challenge: bytes(offer.challenge), userVerification: 'required' },
  });
  const { authenticatorData, signature, userHandle } = made.response;
  return {
    made,
    response: {
      authenticatorData: text(authenticatorData),
      signature: text(signature),
      userHandle: userHandle ? text(userHandle) : undefined,
    },
  };
};

const ask = async (form) => {
  const answer = await fetch(form.dataset.challenge, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({ form: form.elements.namedItem('form').value }),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  const { made, response } = await (form.dataset.passkey === 'make' ? make : sign)(await answer.json());
  return JSON.stringify({
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    clientExtensionResults: {},
    response: { ...response, clientDataJSON: text(made.response.clientDataJSON) },
  });
};

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!window.PublicKeyCredential) break;
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const failed = form.querySelector('[role=alert]');
    failed.hidden = true;
    try {
      form.elements.namedItem('credential').value = await ask(form);
      HTMLFormElement.prototype.submit.call(form);
    } catch {
      failed.hidden = false;
    }
  });
}
