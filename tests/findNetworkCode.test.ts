import { expect, test } from 'vitest';
import { findNetworkCode } from './findNetworkCode';

const find = (source: string): string[] =>
  findNetworkCode(source, (path) => path === './ours.js').map(({ what }) => what);

test.each([
  ['fetch("https://example.org")', 'fetch'],
  ['const get = globalThis.fetch; get(x)', 'fetch'],
  ['window["fet" + "ch"](x)', 'fetch'],
  ['const { fetch: get } = self', 'fetch'],
  ['new XMLHttpRequest()', 'XMLHttpRequest'],
  ['new self.WebSocket(x)', 'WebSocket'],
  ['new EventSource(x)', 'EventSource'],
  ['new RTCPeerConnection()', 'RTCPeerConnection'],
  ['navigator?.sendBeacon(x, y)', 'sendBeacon'],
  ['importScripts(x)', 'importScripts'],
  ['new Worker(x)', 'Worker'],
  ['navigator.serviceWorker.register(x)', 'serviceWorker'],
  ['import(x)', 'script from elsewhere'],
  ['import("https://example.org/a.js")', 'script from elsewhere'],
  ['import "./theirs.js"', 'script from elsewhere'],
  ['export * from "//example.org/a.js"', 'script from elsewhere'],
  ['element.src = x', 'address in src'],
  ['element["sr" + "c"] = x', 'address in src'],
  ['element.setAttribute("srcset", x)', 'address in srcset'],
  ['element.setAttributeNS(xlink, "xlink:href", x)', 'address in xlink:href'],
  ['element.setAttribute(name, x)', 'address in ?'],
  ['element.style.backgroundImage = x', 'address in backgroundImage'],
  ['element.style.cssText = x', 'address in cssText'],
  ['sheet.insertRule("a { background: url(https://example.org/a.png) }")', 'address in a style'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source to be looked at
  ['sheet.insertRule(`a { background: url(${x}) }`)', 'address in a style'],
  ['style.textContent = "@import \'https://example.org/a.css\'"', 'address in a style'],
  ['new Image()', 'Image'],
  ['document.createElement("script")', 'element script'],
  ['document.createElementNS(svg, "image")', 'element image'],
  ['jsx("img", { src: x })', 'element img'],
  ['jsx("input", { type: "image", src: x })', 'address in src'],
  ['jsx("form", { action: x })', 'address in action'],
  ['jsx("a", { href: x, ping: y })', 'address in ping'],
  ['jsx("use", { href: x })', 'address in href'],
  ['jsx("p", { dangerouslySetInnerHTML: { __html: x } })', 'markup in properties'],
  ['element.innerHTML = x', 'markup in innerHTML'],
  ['element.insertAdjacentHTML("beforeend", x)', 'insertAdjacentHTML'],
  ['document.write(x)', 'markup by write'],
  ['location = x', 'navigation'],
  ['location.href = x', 'address in href'],
  ['window.location.assign(x)', 'navigation'],
  ['open(x)', 'navigation'],
  ['browser.tabs.create({ url: x })', 'navigation'],
  ['browser.runtime.setUninstallURL(x)', 'setUninstallURL'],
  ['eval(x)', 'eval'],
  ['new Function(x)', 'code from text'],
  ['setTimeout("a()", 1)', 'code from text'],
  ['globalThis[x](y)', 'any name of the global object'],
])('%s is found', (source, what) => {
  expect(find(source)).toContain(what);
});

test.each([
  ['import("./ours.js")', 'a script of the package'],
  ['jsx("a", { href: x, target: "_blank" })', 'a link that a reader clicks'],
  ['jsx("use", { href: "#drop" })', 'a part of the same document'],
  ['const text = "They fetch an image of the source."', 'words'],
  ['style.textContent = "a { background: url(data:image/png;base64,AA) }"', 'it is there already'],
  ['element.style.cssText = "display: flex"', 'a style that is written out'],
  ['browser.tabs.create({ url: browser.runtime.getURL("/journal.html") })', 'a page of ours'],
  ['location.hash.replace(/^#/, "")', 'reading a place'],
  ['location.reload()', 'the same page once more'],
  ['text.data = "x"; term.source = "y"', 'no address'],
])('%s is left alone: %s', (source) => {
  expect(find(source)).toEqual([]);
});
