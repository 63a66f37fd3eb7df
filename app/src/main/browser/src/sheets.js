// ODK's engine puts <style> elements into the page, which our pages' policy forbids, as it forbids them to anybody who
// gets something into a page. Its rules are adopted as sheets instead, which only a script of ours can do.
class Rules extends HTMLElement {
  #sheet = new CSSStyleSheet();

  get textContent() {
    return '';
  }

  set textContent(rules) {
    this.#sheet.replaceSync(rules);
  }

  appendChild(node) {
    this.textContent = node.textContent;
    return node;
  }

  get sheet() {
    return this.#sheet;
  }

  connectedCallback() {
    adopt();
  }

  disconnectedCallback() {
    adopt();
  }
}

// In the order in which the elements stand in the page, as a browser would.
const adopt = () => {
  document.adoptedStyleSheets = [...document.querySelectorAll('fill-rules')].map((rules) => rules.sheet);
};

customElements.define('fill-rules', Rules);
const make = document.createElement.bind(document);
document.createElement = (name, ...rest) => make(String(name).toLowerCase() === 'style' ? 'fill-rules' : name, ...rest);
