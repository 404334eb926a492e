/** What this browser remembers between visits: type size, columns, who speaks, what was read. Nobody's words. */

const KEY = "huiyin";

export function remembered() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    // Private windows may forbid storage, and what is stored may be from another version: both start afresh.
    return {};
  }
}

export function remember(choices) {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // Without storage the page works the same until it is closed.
  }
}
