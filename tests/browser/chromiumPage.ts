import type { CDPSession, Frame, Page } from 'playwright-core';
import type { PageDriver, SeenMark } from './driver';
import { ourTasks, TRACED } from './ourTasks';
import { type CardReader, readCard } from './readCard';
import { readMarks } from './readMarks';
import { settle } from './settle';
import { untilPressable } from './untilPressable';

/** Drives a page: Playwright for what a user does, the debugger for what only it can see. */
export function drivePage(page: Page, session: CDPSession): PageDriver {
  const locate = (selector: string, text?: string) =>
    page
      .locator(selector, text === undefined ? {} : { hasText: text })
      .filter({ visible: true })
      .first();

  let mouse = { x: 0, y: 0 };

  /** Finds the card behind its closed shadow root, as only the debugger can. */
  async function inCard<T>(read: CardReader<T>, argument = ''): Promise<T | undefined> {
    const source = `function () { return (${read})(this, ${JSON.stringify(argument)}); }`;
    for (const inProcess of await sessions()) {
      const found = await inCardOf<T>(inProcess, source);
      if (found) return found;
    }
    return undefined;
  }

  /** One for each process that has part of the page: frames of other sites have their own. */
  async function sessions(): Promise<CDPSession[]> {
    const found = page.frames().map((frame) => {
      const known = sessionOf.get(frame) ?? sessionIn(frame);
      sessionOf.set(frame, known);
      return known;
    });
    return (await Promise.all(found)).filter((at) => at !== undefined);
  }
  const sessionOf = new Map<Frame, Promise<CDPSession | undefined>>();
  async function sessionIn(frame: Frame): Promise<CDPSession | undefined> {
    if (frame === page.mainFrame()) return session;
    // Refused for frames in the process of the page, which the page's own session sees.
    return page
      .context()
      .newCDPSession(frame)
      .catch(() => undefined);
  }

  async function inCardOf<T>(session: CDPSession, read: string): Promise<T | undefined> {
    await session.send('DOM.enable');
    // Flat: a tree of a page that nests 5,000 elements is more than the debugger can answer.
    const whole = { depth: -1, pierce: true };
    const { nodes } = await session.send('DOM.getFlattenedDocument', whole);
    const body = findCardBody(nodes);
    if (!body) return undefined;
    for (const world of [undefined, ownWorld]) {
      const executionContextId = await world?.(session);
      const { object } = await session.send('DOM.resolveNode', {
        backendNodeId: body.backendNodeId,
        ...(executionContextId && { executionContextId }),
      });
      if (!object.objectId) return undefined;
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: read,
        returnByValue: true,
      });
      if (!exceptionDetails) return result.value as T;
    }
    return undefined;
  }

  return {
    evaluate: (read, argument) => page.evaluate(read as never, argument) as never,
    text: () => page.locator('body').innerText(),
    click: (selector, text) => locate(selector, text).click(),
    type: (selector, text) => locate(selector).fill(text),
    press: (key) => page.keyboard.press(key),
    screenshot: async (path) => void (await page.screenshot({ path })),
    settle: () => page.evaluate(settle),
    close: () => page.close(),
    show: () => page.bringToFront(),
    async moveMouse(x, y) {
      // To the front first: a page in the background gets no frames, and so no hit tests.
      await page.bringToFront();
      // A hand comes to rest in small steps, and of the first move in a frame nobody knows from where. On no
      // word on the way: a slow machine would rest there.
      await page.mouse.move(Math.max(0, x - 2), y);
      await page.mouse.move(x, y);
      mouse = { x, y };
    },
    async glideMouse(x, y, ms) {
      const from = mouse;
      const begun = performance.now();
      for (let part = 0; part < 1; ) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        part = Math.min((performance.now() - begun) / ms, 1);
        await page.mouse.move(from.x + (x - from.x) * part, from.y + (y - from.y) * part);
      }
      mouse = { x, y };
    },
    doubleClick: (x, y) => page.mouse.dblclick(x, y),
    scrollBy: (pixels) => page.mouse.wheel(0, pixels),
    // By the debugger, since the page's policy allows no inline script.
    inject: async (source) => void (await session.send('Runtime.evaluate', { expression: source })),
    resize: (width, height) => page.setViewportSize({ width, height }),
    setColorScheme: (colorScheme) => page.emulateMedia({ colorScheme }),
    setMedia: ({ print = false, forcedColors = false }) =>
      page.emulateMedia({
        media: print ? 'print' : 'screen',
        forcedColors: forcedColors ? 'active' : 'none',
      }),
    // Not Playwright's own, which waits for a load that a page out of the cache has not.
    async goBack() {
      const gone = page.waitForEvent('framenavigated');
      await page.evaluate(() => history.back()).catch(() => {});
      await gone;
    },
    goTo: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    async memory() {
      await session.send('HeapProfiler.collectGarbage');
      await session.send('Performance.enable');
      const { metrics } = await session.send('Performance.getMetrics');
      const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
      return {
        heapBytes: read('JSHeapUsedSize'),
        nodes: read('Nodes'),
        listeners: read('JSEventListeners'),
        documents: read('Documents'),
      };
    },
    async ourWork(during) {
      const browser = page.context().browser();
      await browser?.startTracing(page, { categories: TRACED });
      const trace = await during().then(
        () => browser?.stopTracing(),
        async (error) => {
          await browser?.stopTracing();
          throw error;
        },
      );
      return ourTasks(trace?.toString() ?? '');
    },
    async workMs() {
      await session.send('Performance.enable');
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    },
    async tap(x, y) {
      await page.bringToFront();
      const touchPoints = [{ x, y }];
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
    async clickAt(x, y) {
      await page.bringToFront();
      await page.mouse.click(x, y);
    },
    async drag(from, to) {
      await page.bringToFront();
      await page.mouse.move(from.x, from.y, { steps: 6 });
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 12 });
      await page.mouse.up();
      mouse = to;
    },
    hold: (key) => page.keyboard.down(key),
    letGo: (key) => page.keyboard.up(key),
    marks: () => page.evaluate(readMarks, false),
    currentMark: async () => (await page.evaluate(readMarks, true))[0]?.text,
    async frameMarks() {
      const marks: SeenMark[] = [];
      for (const frame of page.frames()) {
        if (frame === page.mainFrame()) continue;
        const outer = await (await frame.frameElement()).boundingBox();
        for (const { text, box } of await frame.evaluate(readMarks, false)) {
          const x = box.x + (outer?.x ?? 0);
          marks.push({ text, box: { ...box, x, y: box.y + (outer?.y ?? 0) } });
        }
      }
      return marks;
    },
    async frameBox(name) {
      const frame = page.frames().find((frame) => frame.url().endsWith(name));
      const box = await (await frame?.frameElement())?.boundingBox();
      if (!box) throw new Error(`No frame shows ${name}.`);
      return box;
    },
    async pictureOf({ x, y, width, height }) {
      const clip = { x: x - 2, y: y - 2, width: width + 4, height: height + 6 };
      return (await page.screenshot({ clip })).toString('base64');
    },
    card: () => inCard(readCard.card),
    cardLine: () => inCard(readCard.line),
    cardStyle: () => inCard(readCard.style),
    cardFocus: () => inCard(readCard.focus),
    announcement: () => inCard(readCard.announcement),
    async clickInCard(text, frame = { x: 0, y: 0 }) {
      const box = await inCard(readCard.boxOf, text);
      if (!box) throw new Error(`Nothing in the card says "${text}".`);
      const x = frame.x + box.x + box.width / 2;
      const y = frame.y + box.y + box.height / 2;
      await page.mouse.move(x, y, { steps: 6 });
      if (!box.isFold) await untilPressable();
      await page.mouse.down();
      await page.mouse.up();
    },
  };
}

/** A world of the debugger's own, for pages that have broken what there is to read with in theirs. */
async function ownWorld(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  return world.executionContextId;
}

interface DomNode {
  readonly nodeId: number;
  readonly parentId?: number;
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly attributes?: string[];
  readonly shadowRoots?: { readonly nodeId: number; readonly shadowRootType?: string }[];
}

/** The element below the shadow root that the card is drawn into. */
function findCardBody(nodes: readonly DomNode[]): DomNode | undefined {
  for (const { attributes = [], shadowRoots = [] } of nodes) {
    const root = shadowRoots.find(({ shadowRootType }) => shadowRootType === 'closed');
    if (!root || attributes[attributes.indexOf('popover') + 1] !== 'manual') continue;
    return nodes.find(
      ({ parentId, nodeName }) => parentId === root.nodeId && nodeName.toUpperCase() === 'DIV',
    );
  }
  return undefined;
}
