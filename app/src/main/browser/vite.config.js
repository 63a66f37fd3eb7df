// Makes what the page for filling in forms loads: one small entry, ODK's engine behind it, the map library behind that.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';

const TEXTS = resolve('texts');

/** The program's own sentences, one module for each language. */
const texts = {
  name: 'texts',
  resolveId: (id) => (id.startsWith('texts:') ? `\0${id}` : null),
  load(id) {
    if (!id.startsWith('\0texts:')) return null;
    const file = join(TEXTS, `fill_${id.slice('\0texts:'.length)}.properties`);
    const pairs = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.includes('=') && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
    return `export default ${JSON.stringify(Object.fromEntries(pairs))};`;
  },
};

/**
 * What is changed in ODK's engine. Each change must be found exactly as often as it says, so that a new version of the
 * engine stops the build instead of losing one.
 */
const CHANGES = [
  // Fonts of 1 MB, for alphabets that every device has letters for.
  { in: /\/dist\/index\.js$/, from: /@font-face\{[^}]*\}/g, to: '', times: 27 },
  // A draft goes on where it was left; as an edit it would become a correction of itself.
  { in: /\/dist\/index-[^/]*\.js$/, from: /await AA\.editInstance\(rA, nA\)/g,
    to: 'await AA.restoreInstance({ data: [await tA.editInstance.resolveInstance()] }, nA)', times: 1 },
  // What evens out the browser's own styles gives way to the style of our pages, of which this is one.
  { in: /\/dist\/index-[^/]*\.js$/, from: /tA\.textContent = resetStyles/g,
    to: 'tA.textContent = `@layer engine{${resetStyles}}`', times: 1 },
  // Recordings, films and documents, which it does not take yet; and a moment, which it has typed as a computer writes it.
  { in: /\/dist\/index-[^/]*\.js$/, from: /createElementBlock\("p", null, "[^"]*Support for non-image uploads is pending\.[^"]*"\)/g,
    to: 'createBlock(FileQuestion, { question: eA.question, title: ControlText, trouble: ValidationMessage })', times: 1 },
  { in: /\/dist\/index-[^/]*\.js$/, from: /createBlock\(InputText, \{\n(\s*)key: 8,/g,
    to: 'createBlock(eA.node.valueType === "dateTime" ? MomentQuestion : InputText, { key: 8,', times: 1 },
  { in: /\/dist\/index-[^/]*\.js$/, from: /^import \{/g,
    to: `import { FileQuestion, MomentQuestion } from ${JSON.stringify(resolve('src/questions.js'))};\nimport {`, times: 1 },
  // Pictures are made smaller in the page itself: a worker made of a text would be a script that is no file of ours.
  { in: /\/dist\/index-[^/]*\.js$/, from: /features: \["js", "wasm", "ww"\]/g, to: 'features: ["js", "wasm"]', times: 1 },
  // No map is fetched from anybody: there is none without a network, and asking would tell where people are.
  { in: /\/dist\/MapBlock-[^/]*\.js$/, from: /https:\/\/tile\.openstreetmap\.org\/\{z\}\/\{x\}\/\{y\}\.png/g,
    to: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', times: 1 },
  { in: /\/dist\/MapBlock-[^/]*\.js$/,
    from: /&#169; <a href="https:\/\/www\.openstreetmap\.org\/copyright" target="_blank">OpenStreetMap<\/a> contributors\./g,
    to: '', times: 1 },
];

const changes = {
  name: 'changes',
  transform(code, id) {
    if (!id.includes('@getodk/web-forms')) return null;
    let changed = code;
    for (const change of CHANGES.filter((c) => c.in.test(id))) {
      const found = changed.match(change.from)?.length ?? 0;
      if (found !== change.times) this.error(`${change.from} was found ${found} times, not ${change.times}`);
      changed = changed.replace(change.from, () => change.to);
    }
    return { code: changed, map: null };
  },
};

/** Packages whose code is in the bundle, as far as modules tell, with their licences word for word. */
const licences = (bundle) => {
  const found = new Map();
  for (const chunk of Object.values(bundle)) {
    for (const id of Object.keys(chunk.modules ?? {})) {
      const folder = id.replace(/^\0/, '').match(/^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//)?.[1];
      if (folder) found.set(folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    }
  }
  return [...found].map(([folder, about]) => {
    const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
    return { name: about.name, version: about.version, licence: about.license,
      text: file ? readFileSync(join(folder, file), 'utf8').trim() : '' };
  }).sort((a, b) => (a.name < b.name ? -1 : 1));
};

/** Says which files there are, with their licences and small enough to send. */
const shipping = {
  name: 'shipping',
  writeBundle(options, bundle) {
    const at = (name) => join(options.dir, name);
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const map = chunks.filter((c) => /MapBlock/.test(c.name)).map((c) => c.fileName);
    const core = Object.keys(bundle).filter((name) => !map.includes(name));
    const version = createHash('sha256').update(Object.keys(bundle).sort().join()).digest('hex').slice(0, 16);
    const entry = chunks.find((c) => c.isEntry).fileName;
    const packages = licences(bundle);
    const list = (names) => JSON.stringify(names.sort().map((name) => `/static/fill/${name}`));
    const style = Object.keys(bundle).find((name) => /^fill-.*\.css$/.test(name));
    writeFileSync(at('bundle.properties'), `version=${version}\nentry=${entry}\nstyle=${style}\nmap=${list(map)}\n`);
    writeFileSync(at('worker.js'), readFileSync('src/worker.js', 'utf8')
      .replace("'VERSION'", JSON.stringify(version))
      .replace("['ASSETS']", list(core)));
    writeFileSync(at('packages.properties'), packages.map((p) => `${p.name}=${p.version} ${p.licence}\n`).join(''));
    writeFileSync(at('licences.txt'), [readFileSync('src/licences.txt', 'utf8').trim(),
      ...packages.map((p) => `${p.name} ${p.version}: ${p.licence}\n\n${p.text}`),
      readFileSync('src/licences-end.txt', 'utf8').trim()].join(`\n\n${'-'.repeat(79)}\n\n`));
    for (const name of Object.keys(bundle)) {
      writeFileSync(at(`${name}.gz`), gzipSync(readFileSync(at(name)), { level: constants.Z_BEST_COMPRESSION }));
    }
  },
};

export default defineConfig({
  logLevel: 'error',
  base: '/static/fill/',
  publicDir: false,
  plugins: [texts, changes, shipping],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: process.env.BARAZA_OUT ?? 'out',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    chunkSizeWarningLimit: 4000,
    rollupOptions: {
      input: 'src/fill.js',
      output: { entryFileNames: 'fill-[hash].js', chunkFileNames: '[name]-[hash].js', assetFileNames: '[name]-[hash][extname]' },
    },
  },
});
