import { expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  cardText,
  find,
  isMarked,
  marked,
  openFixture,
  openPage,
  restOn,
  settled,
  soon,
} from './openPage';

const openChanging = async () => {
  const page = await openFixture('changing.html');
  await soon(marked).toEqual(['retinol']);
  return page;
};
/** Calls back whenever something is added to the document or taken out of it. */
function onChange(react: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(react);
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
const host = () => document.querySelector<HTMLElement>('[popover]');

test.each<[string, (signal: AbortSignal) => void]>([
  ['removes the card', (signal) => onChange(() => host()?.remove(), signal)],
  [
    'hides its popover',
    (signal) => {
      const hide = ({ target }: Event) => (target as HTMLElement).hidePopover();
      addEventListener('toggle', hide, { capture: true, signal });
    },
  ],
  [
    'takes it away before it opens',
    (signal) => {
      const remove = ({ target }: Event) => (target as HTMLElement).remove();
      addEventListener('beforetoggle', remove, { capture: true, signal });
    },
  ],
  [
    'forbids it to open',
    (signal) => {
      const forbid = (event: Event) => event.preventDefault();
      addEventListener('beforetoggle', forbid, { capture: true, signal });
    },
  ],
  ['makes it no popover', (signal) => onChange(() => host()?.removeAttribute('popover'), signal)],
  ['takes its style away', (signal) => onChange(() => host()?.removeAttribute('style'), signal)],
])('a page that %s has no error from us, and keys and marks go on', async (_, attack) => {
  await openChanging();
  const attacking = new AbortController();
  onTestFinished(() => attacking.abort());
  let hosts = 0;
  new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    hosts += added.filter((node) => node instanceof HTMLElement && node.matches('div')).length;
  }).observe(document.documentElement, { childList: true });
  attack(attacking.signal);
  await restOn('retinol');
  await soon(() => hosts).toBeGreaterThan(0);
  await settled();
  await userEvent.keyboard('{Escape}');
  await soon(() => document.querySelectorAll('html > div').length).toBe(0);
  expect(marked()).toEqual(['retinol']);
  attacking.abort();
  await restOn('retinol');
  await soon(() => host()?.matches(':popover-open') ?? false).toBe(true);
});

/** All that a page can make up of a reader who points, taps and types. */
function pretend(x: number, y: number): void {
  const where = { clientX: x, clientY: y, bubbles: true, composed: true };
  const target = document.elementFromPoint(x, y) ?? document.body;
  for (const type of ['pointerover', 'pointermove', 'pointerdown', 'click']) {
    for (const pointerType of ['mouse', 'touch']) {
      target.dispatchEvent(new PointerEvent(type, { ...where, pointerType }));
    }
  }
  for (const key of ['Escape', 'a']) {
    document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    document.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }));
  }
  document.dispatchEvent(new Event('scroll'));
  document.dispatchEvent(new MouseEvent('mouseleave'));
  dispatchEvent(new Event('blur'));
  dispatchEvent(new Event('wheel'));
}

test('events that a page makes up open nothing and close nothing', async () => {
  const page = openPage('<p><b>A little retinol.</b></p><p><i>And melanin.</i></p>');
  await soon(marked).toEqual(['retinol', 'melanin']);
  const { left, bottom } = find('b').getBoundingClientRect();
  pretend(left + 60, bottom - 8);
  await settled();
  // A page that makes up a scroll all the time does not keep a card from opening.
  const scrolling = setInterval(() => document.dispatchEvent(new Event('scroll')), 5);
  onTestFinished(() => clearInterval(scrolling));
  await restOn('melanin');
  await soon(cardText).toMatch(/^Melanin/);
  expect(page.asked.filter((what) => what.startsWith('explain'))).toEqual(['explain melanin']);
  const opened = host();
  const changed: MutationRecord[] = [];
  const observer = new MutationObserver((records) => void changed.push(...records));
  observer.observe(document.documentElement, { childList: true });
  pretend(left + 60, bottom - 8);
  await settled();
  // The next to happen is what the reader does.
  await userEvent.keyboard('{Escape}');
  await soon(cardText).toBeUndefined();
  observer.disconnect();
  expect(changed.flatMap(({ removedNodes }) => [...removedNodes])).toEqual([opened]);
  expect(changed.flatMap(({ addedNodes }) => [...addedNodes])).toEqual([]);
});

test('a page that moves nodes in its own observer is marked', async () => {
  await openChanging();
  const [view, list] = [find('#view'), find('#list')];
  let moves = 0;
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (moves++ > 500) return;
        (node.parentNode === view ? list : view).append(node);
      }
    }
  });
  observer.observe(document.body, { childList: true, subtree: true });
  onTestFinished(() => observer.disconnect());
  view.insertAdjacentHTML('beforeend', '<p>Moved about: <i>tretinoin</i></p>');
  await soon(marked).toContain('tretinoin');
  expect(moves).toBeGreaterThan(500);
  await restOn('tretinoin');
  await soon(cardText).toMatch(/^Tretinoin/);
});

test.each<[string, () => void]>([
  [
    'nests 5,000 elements',
    () => {
      let at: Element = find('#view');
      for (let depth = 0; depth < 5000; depth++) at = at.appendChild(document.createElement('i'));
      at.textContent = 'So deep: tretinoin';
    },
  ],
  [
    'nests 3,000 elements without a box',
    () => {
      let at: Element = find('#view');
      for (let depth = 0; depth < 3000; depth++) {
        at = at.appendChild(document.createElement('div'));
        (at as HTMLElement).style.display = 'contents';
      }
      at.textContent = 'So deep: tretinoin';
    },
  ],
  [
    'has a text of 2 MB',
    () => find('#view').append(`tretinoin ${'a word and another one '.repeat(90_000)}`),
  ],
  [
    'has 300,000 terms in one text',
    () => {
      const words = 'tretinoin '.repeat(150_000);
      find('#view').append(words, document.createElement('br'), words);
    },
  ],
  [
    'has 150,000 children in an inline element',
    () => {
      const inline = document.createElement('span');
      for (let child = 0; child < 150_000; child++) inline.append(document.createElement('i'));
      inline.append('tretinoin');
      find('#view').append(inline);
    },
  ],
])('a page that %s is marked and has cards', { timeout: 60_000 }, async (_, grow) => {
  await openChanging();
  grow();
  await soon(() => isMarked('tretinoin'), 20_000).toBe(true);
  await restOn('tretinoin');
  await soon(cardText, 20_000).toMatch(/^Tretinoin/);
});
