/** Writes happen one after another: the background is the only writer, and never races itself. */
let lastWrite: Promise<unknown> = Promise.resolve();

export function inTurn<T>(write: () => Promise<T>): Promise<T> {
  const turn = lastWrite.then(write, write);
  lastWrite = turn;
  return turn;
}
