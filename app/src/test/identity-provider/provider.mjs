// An organisation's own sign-in for the tests: one client, a few invented people, no consent screen.
// Arguments: port (0 for any free one), address the client takes people back to. Prints its own address once it listens.
// A login name is all a person types. After a bar comes what the provider is to say of their sign-in:
// "amina|mfa" was asked for more than a password. After an at comes the subject where it is another than the name:
// "amina.renamed@amina" has a new name and is still the same.
import { webcrypto } from 'node:crypto';
import { createServer } from 'node:http';

globalThis.crypto ??= webcrypto;
const { default: Provider } = await import('oidc-provider');

const [port, back] = process.argv.slice(2);
const names = new Map();
let provider;
const server = createServer((request, response) => {
  const at = new URL(request.url, server.address_);
  if (at.pathname.startsWith('/interaction/')) {
    let body = '';
    request.on('data', (part) => { body += part; });
    request.on('end', () => interact(request, response, new URLSearchParams(body)));
  } else {
    provider.callback()(request, response);
  }
});

async function interact(request, response, form) {
  const { prompt } = await provider.interactionDetails(request, response);
  if (prompt.name === 'login' && request.method === 'GET') {
    response.setHeader('content-type', 'text/html');
    response.end('<form method="post"><input name="login"></form>');
    return;
  }
  if (prompt.name === 'login') {
    const [login, ...amr] = form.get('login').split('|');
    const [name, subject = name] = login.split('@');
    const accountId = `subject-${subject}`;
    names.set(accountId, name);
    await provider.interactionFinished(request, response, { login: { accountId, amr } });
    return;
  }
  const { params, session } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
}

server.listen(Number(port), '127.0.0.1', () => {
  server.address_ = `http://127.0.0.1:${server.address().port}`;
  provider = new Provider(server.address_, {
    clients: [{
      client_id: 'baraza',
      client_secret: 'only-for-the-tests',
      redirect_uris: [back],
    }],
    pkce: { required: () => true },
    claims: { openid: ['sub', 'amr'], profile: ['preferred_username'], email: ['email'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['only-for-the-tests'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, preferred_username: names.get(id) }),
    }),
  });
  console.log(server.address_);
});
