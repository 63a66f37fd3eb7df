// What a form asks for that cannot be done in a browser. Told beforehand, instead of showing a form with holes.
const ODK = 'http://www.opendatakit.org/xforms';

/** Keys of sentences; none where the form can be filled in here. */
export const limits = (xml) => {
  const form = new DOMParser().parseFromString(xml, 'text/xml');
  const every = [...form.querySelectorAll('*')];
  const appearance = (what) => every.some((e) => what.test(e.getAttribute('appearance') ?? ''));
  const found = [];
  if (every.some((e) => e.localName === 'submission' && e.hasAttribute('base64RsaPublicKey'))) found.push("fill.limit.sealed");
  if (appearance(/^(ex|intent|printer):/)) found.push("fill.limit.app");
  if (appearance(/\bsearch\(/) || every.some((e) => e.localName === 'input' && e.hasAttribute('query'))) {
    found.push("fill.limit.search");
  }
  if (every.some((e) => e.namespaceURI === ODK && e.localName === 'recordaudio')) found.push("fill.limit.recording");
  if (every.some((e) => (e.getAttribute('src') ?? '').startsWith('jr://instance/last-saved'))) found.push("fill.limit.last");
  if (every.some((e) => e.localName === 'secret')) found.push("fill.limit.secret");
  return found;
};

/** Whether it shows a map, which is a library of its own. */
export const wantsMap = (xml) => /\btype="(?:geotrace|geoshape)"|appearance="[^"]*\b(?:maps|placement-map|map)\b/.test(xml);

