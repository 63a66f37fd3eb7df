// The page's own words, in the language its reader chose here or, before that, on the site.
const TEXTS = {
  en: () => import('texts:en'),
  fr: () => import('texts:fr'),
  ar: () => import('texts:ar'),
  es: () => import('texts:es'),
  sw: () => import('texts:sw'),
};
const CHOSEN = 'baraza-fill-language';

const asked = new URLSearchParams(location.search).get('lang');
if (asked in TEXTS) localStorage.setItem(CHOSEN, asked);
const remembered = localStorage.getItem(CHOSEN);
export const language = remembered in TEXTS ? remembered : document.documentElement.lang;

document.documentElement.lang = language;
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
const { default: texts } = await TEXTS[language]();

/** The sentence of a key, with {0}, {1} … filled in. */
export const t = (key, ...filling) => filling.reduce((text, part, i) => text.replaceAll(`{${i}}`, part), texts[key] ?? key);

export const knows = (key) => key in texts;

const written = language === 'en' ? 'en-GB' : language;

export const count = (number) => new Intl.NumberFormat(written).format(number);

export const moment = (at) =>
  new Intl.DateTimeFormat(written, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));

export const clock = (at) => new Intl.DateTimeFormat(written, { timeStyle: 'medium' }).format(new Date(at));
