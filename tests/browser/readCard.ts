import type { Box } from './driver';

/** What is read of an open card, given the element below its closed root; runs in the page. */
export type CardReader<T> = (body: HTMLElement, argument: string) => T;

export const readCard = {
  card: (body: HTMLElement) => {
    const card = body.firstElementChild as HTMLElement;
    const { x, y, width, height } = card.getBoundingClientRect();
    return { text: card.innerText, box: { x, y, width, height } };
  },
  line: (body: HTMLElement): string | undefined => {
    const line = body.querySelector('.today');
    if (!line) return undefined;
    // As it is read aloud: it is in no markup, and before it stands a shape.
    const [, words] =
      /\/ ("(?:[^"\\]|\\.)*")$/.exec(getComputedStyle(line, '::after').content) ?? [];
    return words && JSON.parse(words);
  },
  style: (body: HTMLElement) => {
    const { direction, color } = getComputedStyle(body.firstElementChild as HTMLElement);
    return { direction, color, language: body.lang };
  },
  focus: (body: HTMLElement) => {
    const active = (body.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
    return active ? { is: active.role ?? active.localName, text: active.innerText } : undefined;
  },
  announcement: (body: HTMLElement) =>
    (body.getRootNode() as ShadowRoot).querySelector('p.hidden-text')?.textContent ?? undefined,
  /** Where something with a text that can be clicked is, scrolled into sight. */
  boxOf: (body: HTMLElement, text: string): (Box & { readonly isFold: boolean }) | undefined => {
    const fits = [...body.querySelectorAll<HTMLElement>('a, button, summary')].find((element) =>
      element.innerText.includes(text),
    );
    if (!fits) return undefined;
    fits.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = fits.getBoundingClientRect();
    return { x, y, width, height, isFold: fits.localName === 'summary' };
  },
};
