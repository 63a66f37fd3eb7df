// Puts elements together.
export const el = (name, about = {}, ...inside) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(about)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, '');
    else if (value !== false && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...inside.flat().filter((part) => part !== undefined && part !== false));
  return made;
};

export const button = (text, press, about = {}) => el('button', { type: 'button', class: 'plain', onclick: press, ...about }, text);

/** A section with a heading by which it is known. */
export const section = (id, heading, ...inside) =>
  el('section', { 'aria-labelledby': id }, el('h2', { id }, heading), ...inside);

export const note = (text, about = {}) => el('p', about, text);

export const download = (name, blob) => {
  const link = el('a', { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};
