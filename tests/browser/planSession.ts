import type { PageDriver, ViewDriver } from './driver';
import { until } from './until';

/** How many parts the list of who should not has: one more where radiofrequency may be meant. */
const partsOf = (view: Pick<ViewDriver, 'evaluate'>): Promise<number> =>
  view.evaluate(() => document.querySelectorAll('.checklist fieldset').length, null);

/** Plans a professional's session with the real mouse, from the wizard's first step to the end. */
export async function planSession(
  view: ViewDriver,
  at: { readonly date: string; readonly time?: string },
): Promise<void> {
  await view.click('label.chip', 'A professional');
  await view.click('label.chip', 'Pen');
  await goOn(view, 'Where, and what for');
  await view.click('label.chip', 'Face');
  await goOn(view, 'Who should not');
  await noneFits(view);
  await goOn(view, 'When');
  await view.type('input[name=date]', at.date);
  if (at.time) await view.type('input[name=time]', at.time);
  await goOn(view, 'What your clinic said');
  await view.click('button', 'Save and remind me');
}

/** Answers every part of the list of who should not. */
export async function noneFits(view: ViewDriver): Promise<void> {
  const parts = await partsOf(view);
  for (let part = 1; part <= parts; part++) {
    await view.click(`.checklist fieldset:nth-of-type(${part}) label.none`);
  }
}

/** To the step of this name. */
export async function goOn(view: ViewDriver, step: string): Promise<void> {
  await view.click('button', 'Next');
  await untilStep(view, step);
}

async function untilStep(view: ViewDriver, step: string): Promise<void> {
  await until(`the step "${step}"`, () =>
    view.evaluate(
      (step) => document.querySelector('.wizard h3')?.textContent?.includes(step) ?? false,
      step,
    ),
  );
}

/** The same by keyboard alone, from the wizard's first step; the date as its field takes keys. */
export async function planByKeyboard(page: PageDriver, dateKeys: string): Promise<void> {
  await tabTo(page, 'A professional');
  await page.press(' ');
  await nextByKey(page, 'Where, and what for');
  await tabTo(page, 'Face');
  await page.press(' ');
  await nextByKey(page, 'Who should not');
  const parts = await partsOf(page);
  for (let part = 1; part <= parts; part++) {
    await tabTo(page, 'None of these');
    await page.press(' ');
  }
  await nextByKey(page, 'When');
  await tabTo(page, 'Date');
  for (const key of dateKeys) await page.press(key);
  await nextByKey(page, 'What your clinic said');
  await tabTo(page, 'Save and remind me');
  await page.press('Enter');
}

async function nextByKey(page: PageDriver, step: string): Promise<void> {
  await tabTo(page, 'Next');
  await page.press('Enter');
  await untilStep(page, step);
}

/** Presses Tab until what has the focus is called so, by its own text or its label's. */
export async function tabTo(page: PageDriver, name: string): Promise<void> {
  for (let presses = 0; presses < 160; presses++) {
    await page.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : element;
      return label?.textContent?.trim() ?? '';
    }, null);
    if (focused.startsWith(name)) return;
  }
  throw new Error(`Tab does not reach "${name}".`);
}
