/** Words as a view shows or speaks them, and whether they stand in a chapter. */
export interface SeenWords {
  readonly text: string;
  readonly where: string;
}

/** Runs in a view: every text in it, and every attribute that is read out or shown. */
export function readWords(): SeenWords[] {
  const ATTRIBUTES = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label'];
  /** English that says so, and words of the reader's or a page's own. */
  const QUOTED = 'body [lang], q, .ingredients dd';
  const found: SeenWords[] = [{ text: document.title, where: 'title' }];
  walk(document.body);
  return found.map(({ text, where }) => ({ text: text.replace(/\s+/g, ' ').trim(), where }));

  function walk(root: Node): void {
    for (const node of root.childNodes) {
      const parent = node.parentElement;
      if (parent?.closest(QUOTED)) continue;
      if (node instanceof Text && parent && !parent.matches('style, script')) {
        const where = `${parent.closest('.chapter') ? 'chapter ' : ''}${parent.localName}.${parent.className}`;
        found.push({ text: node.data, where });
      }
      if (!(node instanceof Element)) continue;
      for (const name of ATTRIBUTES) {
        const text = node.getAttribute(name);
        if (text) found.push({ text, where: `${node.localName}[${name}]` });
      }
      walk(node.shadowRoot ?? node);
    }
  }
}
