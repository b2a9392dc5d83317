import type { OurWork } from './ourTasks';

/**
 * What a browser test may do, in words that hold for any browser. Tests are written against this
 * alone; chromium.ts and firefox.ts make it real.
 */
export interface Driver {
  /** The address of a page of the browser's own, which no extension may read. */
  readonly unreadable: string;
  /** Opens a page in a new tab and waits until it has loaded. */
  open(url: string): Promise<PageDriver>;
  /** Opens a page of the extension in a tab, e.g. `journal.html#/guide/pores`. */
  openOwn(path: string): Promise<PageDriver>;
  /** Lets the extension into private windows; the browser starts anew for it. */
  allowPrivate(): Promise<void>;
  /** Opens a page in a private window of its own. */
  openPrivate(url: string): Promise<PageDriver>;
  /** Opens the real toolbar popup over the tab that was opened last. */
  openPopup(): Promise<ViewDriver>;
  /** A keyboard command of the manifest, as the browser passes it on. */
  command(name: string): Promise<void>;
  /** The entry of the context menu for chosen words, in the main frame of a tab. */
  explainWords(url: string, words: string): Promise<void>;
  /** What the address bar offers behind the keyword, and opening what was typed there. */
  suggestions(typed: string): Promise<{ content: string; description: string }[]>;
  enterWords(typed: string): Promise<void>;
  /** Ids of the alarms set, with their times in ms since 1970. */
  alarms(): Promise<{ name: string; at: number }[]>;
  /** What stands on the toolbar's icon, and what is spoken for it. */
  badge(): Promise<{ text: string; title: string }>;
  /** Notifications on show; without words when the background has been stopped since. */
  notifications(): Promise<Notification[]>;
  clickNotification(id: string): Promise<void>;
  /** Presses one of a notification's buttons, counted from 0; only where browsers show them. */
  pressNotificationButton(id: string, button: number): Promise<void>;
  /** The addresses of all tabs. */
  tabs(): Promise<string[]>;
  /** What the page script of a tab's main frame lists, as the popup asks for it. */
  pageTerms(url: string): Promise<{ termId: string; count: number; context: string }[]>;
  /** All that is stored, by key. */
  stored(): Promise<Record<string, unknown>>;
  /** All that is remembered until the browser closes, by key. */
  remembered(): Promise<Record<string, unknown>>;
  /** Writes to storage behind the extension's back, as an older version or a fault would. */
  store(records: Record<string, unknown>): Promise<void>;
  /** Forgets all that is stored, and all that is only remembered until the browser closes. */
  clearStore(): Promise<void>;
  /** Forgets what is kept until the browser closes, such as where the popup was left. */
  clearMemory(): Promise<void>;
  /** Runs a function in the background; for faults of the machine, which last until it ends. */
  inBackground<T, A>(run: (argument: A) => T, argument: A): Promise<T>;
  /** Ends the background, as browsers do after half a minute without work. */
  stopBackground(): Promise<void>;
  /** Brings the page script into a page once more, as the extension does after an update. */
  injectAgain(url: string): Promise<void>;
  /** Takes the extension out of the running browser; only `restart` and `close` work after it. */
  removeExtension(): Promise<void>;
  /** Switches the extension off and on again, as the reader can on the browser's page of extensions. */
  switchOffAndOn(): Promise<void>;
  /** What the reader sets in the browser: Skinwise may read all sites, or only when clicked. */
  setSiteAccess(access: 'all-sites' | 'on-click'): Promise<void>;
  /** Waits until the browser asks whether Skinwise may read websites, and says yes for the reader. */
  allowWhenAsked(popup: ViewDriver): Promise<void>;
  /** Quits the browser and starts it again on the same profile. */
  restart(): Promise<void>;
  /** Ends the browser from one moment to the next (SIGKILL) and starts it on the same profile. */
  kill(): Promise<void>;
  /** Quits it, leaves its store as a death in the middle of a write would, and starts it again. */
  restartTorn(): Promise<void>;
  /** Uncaught errors of pages, and all that our scripts say on a console, since the last call. */
  takeErrors(): string[];
  /** The same, and they stay. */
  peekErrors(): readonly string[];
  /**
   * What pages have asked any network for since the last call, `plainDom` included; and what the
   * extension or the browser has asked for beyond this machine.
   */
  takeRequests(): string[];
  /** A page's DOM in the same browser without the extension. */
  plainDom(url: string): Promise<string>;
  /**
   * As after a first start: no tabs, nothing stored, all sites to be read, no errors noted.
   *
   * @throws where something was done that only a new profile undoes
   */
  reset(): Promise<void>;
  /** @throws where the browser answers no more, or is in a state that no reader's is */
  checkHealth(): Promise<void>;
  /** Saves what each open tab shows and holds, one picture and one file of HTML each, into a folder. */
  saveTabs(folder: string): Promise<void>;
  /** Resolves when someone has closed the browser. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

export interface Notification {
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

export interface Memory {
  /** What scripts hold, the page's and ours. */
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Something with a document that can be read and clicked: the popup, a tab, an open card. */
export interface ViewDriver {
  /** Runs a function in the view; for reading, never for pretending to be a user. */
  evaluate<T, A>(read: (argument: A) => T, argument: A): Promise<T>;
  /** All text that is shown. */
  text(): Promise<string>;
  /** Clicks the middle of the first visible element that a selector and a text fit. */
  click(selector: string, text?: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  press(key: string): Promise<void>;
  /** Waits until what moves has come to rest and is painted. */
  settle(): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** Closes it; nothing happens if it has closed already, as popups do when they lose the focus. */
  close(): Promise<void>;
}

/** A mark as the page itself can see it. */
export interface SeenMark {
  readonly text: string;
  readonly box: Box;
}

export interface PageDriver extends ViewDriver {
  /** Brings its tab to the front: a page behind is hidden, and is not read before it is shown. */
  show(): Promise<void>;
  /** Moves the real mouse, in small steps, to a point of the viewport. */
  moveMouse(x: number, y: number): Promise<void>;
  /** Moves it on from where it is, evenly and slowly as a hand does. */
  glideMouse(x: number, y: number, ms: number): Promise<void>;
  /** Chooses the word at a place, as readers do. */
  doubleClick(x: number, y: number): Promise<void>;
  scrollBy(pixels: number): Promise<void>;
  /** A real tap of a finger. */
  tap(x: number, y: number): Promise<void>;
  /** A real click of the mouse's main button. */
  clickAt(x: number, y: number): Promise<void>;
  /** Moves the mouse from one point to another with its main button down: selects, or drags what is there. */
  drag(from: Point, to: Point): Promise<void>;
  /** Presses a key and keeps it down, until `letGo`. */
  hold(key: string): Promise<void>;
  letGo(key: string): Promise<void>;
  /** The ranges painted as marks, in the order of the page. */
  marks(): Promise<SeenMark[]>;
  /** The text of the mark that is painted stronger, as the one gone to by key. */
  currentMark(): Promise<string | undefined>;
  /** The marks inside the page's frames, in pixels of the whole page. */
  frameMarks(): Promise<SeenMark[]>;
  /** Where the frame with a page of this name is, in pixels of the whole page. */
  frameBox(name: string): Promise<Box>;
  /** What is painted at a place, as a PNG in base64: equal pictures are equal strings. */
  pictureOf(box: Box): Promise<string>;
  /** The open card's text and place; undefined when there is none. */
  card(): Promise<{ text: string; box: Box } | undefined>;
  /** The open card's line about the day as it is read aloud; undefined without one. */
  cardLine(): Promise<string | undefined>;
  /** How the open card looks, whatever the page does to its own elements. */
  cardStyle(): Promise<{ direction: string; color: string; language: string } | undefined>;
  /** What has the focus in the open card, by its role or name of element, and its text. */
  cardFocus(): Promise<{ is: string; text: string } | undefined>;
  /** What the open card has a screen reader say. */
  announcement(): Promise<string | undefined>;
  /**
   * Clicks something in the open card, by its text.
   *
   * @param frame where the frame with the card begins, if it is in one
   */
  clickInCard(text: string, frame?: { readonly x: number; readonly y: number }): Promise<void>;
  /** Runs a script's source in the page, as a checker needs it. */
  inject(source: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** On paper instead of a screen, or in the reader's own few colours, as Windows offers. */
  setMedia(media: { readonly print?: boolean; readonly forcedColors?: boolean }): Promise<void>;
  /** Back in this tab's history. */
  goBack(): Promise<void>;
  goTo(url: string): Promise<void>;
  /** How long the page's thread has worked since the tab was opened, in ms. */
  workMs(): Promise<number>;
  /** What the page holds in memory, once all that nobody needs has been thrown away. */
  memory(): Promise<Memory>;
  /** What our own scripts cost the page's thread while something happens. */
  ourWork(during: () => Promise<unknown>): Promise<OurWork>;
}
