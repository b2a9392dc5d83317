/** What Firefox has no way to, or none that its driver knows: docs/browser-bugs.md names the tests. */
export function onlyInChromium(): Promise<never> {
  return Promise.reject(new Error('The driver of Firefox cannot do this.'));
}
