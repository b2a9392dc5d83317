import type { Bidi, RemoteValue, Target } from './bidi';
import type { Box, PageDriver, SeenMark } from './driver';
import type { FirefoxChrome } from './firefoxChrome';
import { act, CLICK, driveView, keyOf, moveTo } from './firefoxView';
import { onlyInChromium } from './onlyInChromium';
import { type CardReader, readCard } from './readCard';
import { readMarks } from './readMarks';
import { untilPressable } from './untilPressable';

/** Pages can break what there is to read with, but not in here. */
const SANDBOX = 'skinwise-tests';

interface Frame {
  readonly context: string;
  readonly url: string;
  readonly parent?: Frame;
  readonly children: readonly Frame[] | null;
}

/** Drives a tab: the protocol for what a user does and a page can see, the browser's own scripts for the rest. */
export function drivePage(bidi: Bidi, chrome: FirefoxChrome, context: string): PageDriver {
  const view = driveView(bidi, context);
  let mouse = { x: 0, y: 0 };

  const activate = () => bidi.send<void>('browsingContext.activate', { context });
  const point = (actions: readonly object[]) => act(bidi, context, 'pointer', actions, 'mouse');

  /**
   * A reader's keys go to the tab in front, and in Firefox 153.8 Enter presses a button only there. A page
   * that cannot get the focus gets its keys all the same, after a second.
   */
  async function takeFocus(): Promise<void> {
    for (let tries = 0; tries < 20; tries++) {
      await activate();
      if (await bidi.call({ context, sandbox: SANDBOX }, () => document.hasFocus(), null)) return;
      await chrome.focusTab();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async function moveMouse(x: number, y: number): Promise<void> {
    // To the front first: a page in the background gets no frames, and so no hit tests.
    await activate();
    // A hand comes to rest in small steps, and of the first move in a frame nobody knows from where. On no
    // word on the way: a slow machine would rest there.
    await point([moveTo(Math.max(0, x - 2), y), moveTo(x, y)]);
    mouse = { x, y };
  }

  async function frames(): Promise<Frame[]> {
    const { contexts } = await bidi.send<{ contexts: Frame[] }>('browsingContext.getTree', {
      root: context,
    });
    const all = (frame: Frame): Frame[] => [
      frame,
      ...(frame.children ?? []).flatMap((child) => all({ ...child, parent: frame })),
    ];
    return contexts.flatMap(all);
  }

  /** Where a frame is, in pixels of the whole page. */
  async function boxOf({ context: own, parent }: Frame): Promise<Box> {
    if (!parent) return { x: 0, y: 0, width: 0, height: 0 };
    const windows = await bidi.callSource({ context: parent.context }, WINDOWS);
    const index = (windows.value as RemoteValue[]).findIndex(
      ({ value }) => (value as { context?: string }).context === own,
    );
    const inner = await bidi.call({ context: parent.context }, readFrameBox, index);
    const outer = await boxOf(parent);
    return { ...inner, x: inner.x + outer.x, y: inner.y + outer.y };
  }

  /** Reads the card behind its closed shadow root, which the protocol hands out to a debugger. */
  async function inCard<T>(read: CardReader<T>, argument = ''): Promise<T | undefined> {
    for (const frame of await frames()) {
      const target = { context: frame.context, sandbox: SANDBOX };
      for (const root of await closedRoots(target)) {
        const source = `(root) => {
          const body = [...root.children].find(({ localName }) => localName === 'div');
          return body && JSON.stringify((${read})(body, ${JSON.stringify(argument)}));
        }`;
        const { type, value } = await bidi.callSource(target, source, [{ sharedId: root }]);
        if (type === 'string') return JSON.parse(value as string);
      }
    }
    return undefined;
  }

  async function closedRoots(target: Target): Promise<string[]> {
    const hosts = await bidi
      .callSource(target, HOSTS, [], { includeShadowTree: 'all', maxDomDepth: 1 })
      // A frame that has gone meanwhile has no card.
      .catch(() => undefined);
    return ((hosts?.value ?? []) as RemoteValue[]).flatMap(({ value }) => {
      const { shadowRoot } = value as {
        shadowRoot?: { sharedId: string; value: { mode: string } } | null;
      };
      return shadowRoot?.value.mode === 'closed' ? [shadowRoot.sharedId] : [];
    });
  }

  return {
    ...view,
    close: async () => void (await bidi.send('browsingContext.close', { context })),
    show: activate,
    async press(key) {
      await takeFocus();
      await view.press(key);
    },
    moveMouse,
    async glideMouse(x, y, ms) {
      const from = mouse;
      const begun = performance.now();
      for (let part = 0; part < 1; ) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        part = Math.min((performance.now() - begun) / ms, 1);
        await point([moveTo(from.x + (x - from.x) * part, from.y + (y - from.y) * part)]);
      }
      mouse = { x, y };
    },
    doubleClick: (x, y) => point([moveTo(x, y), ...CLICK, ...CLICK]),
    async clickAt(x, y) {
      await activate();
      await point([moveTo(x, y), ...CLICK]);
    },
    async drag(from, to) {
      await moveMouse(from.x, from.y);
      const way = Array.from({ length: 12 }, (_, step) => (step + 1) / 12);
      const [down, up] = CLICK;
      await point([
        ...(down ? [down] : []),
        ...way.map((part) =>
          moveTo(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part),
        ),
        ...(up ? [up] : []),
      ]);
      mouse = to;
    },
    scrollBy: (pixels) =>
      act(bidi, context, 'wheel', [
        { type: 'scroll', ...at(mouse), deltaX: 0, deltaY: Math.round(pixels) },
      ]),
    async tap(x, y) {
      await activate();
      await act(bidi, context, 'pointer', [moveTo(x, y), ...CLICK], 'touch');
    },
    hold: (key) => act(bidi, context, 'key', [{ type: 'keyDown', value: keyOf(key) }]),
    letGo: (key) => act(bidi, context, 'key', [{ type: 'keyUp', value: keyOf(key) }]),
    marks: () => view.evaluate(readMarks, false),
    currentMark: async () => (await view.evaluate(readMarks, true))[0]?.text,
    async frameMarks() {
      const marks: SeenMark[] = [];
      for (const frame of (await frames()).slice(1)) {
        const outer = await boxOf(frame);
        for (const { text, box } of await bidi.call({ context: frame.context }, readMarks, false)) {
          marks.push({ text, box: { ...box, x: box.x + outer.x, y: box.y + outer.y } });
        }
      }
      return marks;
    },
    async frameBox(name) {
      const frame = (await frames()).find(({ url }) => url.endsWith(name));
      if (!frame) throw new Error(`No frame shows ${name}.`);
      return boxOf(frame);
    },
    async pictureOf({ x, y, width, height }) {
      const clip = { type: 'box', x: x - 2, y: y - 2, width: width + 4, height: height + 6 };
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
        context,
        clip,
      });
      return data;
    },
    card: () => inCard(readCard.card),
    cardLine: () => inCard(readCard.line),
    cardStyle: () => inCard(readCard.style),
    memory: onlyInChromium,
    ourWork: onlyInChromium,
    cardFocus: () => inCard(readCard.focus),
    announcement: () => inCard(readCard.announcement),
    async clickInCard(text, frame = { x: 0, y: 0 }) {
      const box = await inCard(readCard.boxOf, text);
      if (!box) throw new Error(`Nothing in the card says "${text}".`);
      await moveMouse(frame.x + box.x + box.width / 2, frame.y + box.y + box.height / 2);
      if (!box.isFold) await untilPressable();
      await point(CLICK);
    },
    inject: async (source) =>
      void (await bidi.send('script.evaluate', {
        expression: source,
        target: { context },
        awaitPromise: false,
      })),
    resize: async (width, height) =>
      void (await bidi.send('browsingContext.setViewport', {
        context,
        viewport: { width, height },
      })),
    setColorScheme: (scheme) => chrome.override(context, { prefersColorSchemeOverride: scheme }),
    setMedia: ({ print = false, forcedColors = false }) =>
      chrome.override(context, {
        mediumOverride: print ? 'print' : '',
        forcedColorsOverride: forcedColors ? 'active' : 'none',
      }),
    goBack: async () =>
      void (await bidi.send('browsingContext.traverseHistory', { context, delta: -1 })),
    goTo: async (url) =>
      void (await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' })),
    workMs: () => chrome.workMs(context),
  };
}

const at = ({ x, y }: { x: number; y: number }) => ({ x: Math.round(x), y: Math.round(y) });

/**
 * What may hold a card: it hangs at the end of the page, or in a dialog that may stand in a shadow
 * tree. Those of custom elements are looked into, found by XPath since a page may have a million.
 */
const HOSTS = `() => {
  const hosts = [...document.querySelectorAll('[popover=manual]')];
  if (hosts.length > 0) return hosts;
  const look = ({ shadowRoot }) => {
    if (!shadowRoot) return;
    hosts.push(...shadowRoot.querySelectorAll('[popover=manual]'));
    shadowRoot.querySelectorAll('*').forEach(look);
  };
  const custom = document.evaluate('//*[contains(local-name(), "-")]', document, null, 5);
  for (let element = custom.iterateNext(); element; element = custom.iterateNext()) look(element);
  return hosts;
}`;

const WINDOWS = `() => [...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow)`;

function readFrameBox(index: number): Box {
  const frame = document.querySelectorAll('iframe')[index] as Element;
  const { x, y, width, height } = frame.getBoundingClientRect();
  return { x, y, width, height };
}
