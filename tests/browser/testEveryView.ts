import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from './driver';
import { SHOWN } from './views';
import { type AppWalk, walkApp } from './walkApp';

/** What is wrong with a screen, by the check that says so; what nothing is wrong with stands in no line. */
export type Faults = Record<string, readonly string[]>;

/** The popup's size, and what 200 % leaves of a window 640 px wide. */
export const POPUP = { width: 380, height: 560 };
export const DOUBLE_ZOOM = { width: 320, height: 400 };

/** A view on the walk, shown and wholly drawn. */
export interface ShownView extends AppWalk {
  /** What is stored, by its name in views.ts. */
  readonly state: string;
  readonly view: string;
}

/**
 * A test for each view of the popup or of the journal with each state of what is stored. They are walked
 * through once, in one tab, and all that there is to check is checked on the same drawing.
 *
 * @param size of the window in which each view is drawn
 */
export function testEveryView(
  file: 'popup' | 'journal',
  browser: { readonly driver: Driver },
  size: { readonly width: number; readonly height: number },
  look: (shown: ShownView) => Promise<Faults>,
): void {
  describe(`every view of the ${file}`, () => {
    let walk: AppWalk;
    beforeAll(async () => {
      walk = await walkApp(browser.driver, file);
    });
    afterAll(() => walk.close());

    describe.each(SHOWN)('$state', ({ state, records, views }) => {
      beforeAll(() => walk.fill(records()));
      test.each(views)(`${file} %s, ${state}`, async (view) => {
        await walk.page.resize(size.width, size.height);
        await walk.show(view);
        const found = Object.entries(await look({ ...walk, state, view }));
        expect(Object.fromEntries(found.filter(([, faults]) => faults.length > 0))).toEqual({});
      });
    });
  });
}
