/**
 * The live stream of entries. The browser reconnects by itself after a broken connection; after a refusal (the service
 * answers with an error) it gives up, so this tries again from the last id that was seen.
 */

const WAIT_MS = 2_000;
const WAIT_MS_MAX = 15_000;

export class Stream {
  #listener;
  #source = null;
  #last = "";
  #waitMs = WAIT_MS;

  /** @param listener `{reset(epoch), entry(entry), ready(), broken()}` */
  constructor(listener) {
    this.#listener = listener;
  }

  open() {
    const source = new EventSource(this.#last ? `/demo/events?after=${encodeURIComponent(this.#last)}` : "/demo/events");
    source.addEventListener("reset", (event) => this.#listener.reset(JSON.parse(event.data).epoch));
    source.addEventListener("entry", (event) => this.#take(event));
    source.addEventListener("ready", () => this.#ready());
    source.addEventListener("error", () => this.#broken());
    this.#source = source;
  }

  #take(event) {
    this.#last = event.lastEventId || this.#last;
    this.#listener.entry(JSON.parse(event.data));
  }

  #ready() {
    this.#waitMs = WAIT_MS;
    this.#listener.ready();
  }

  #broken() {
    this.#listener.broken();
    if (this.#source.readyState === EventSource.CLOSED) {
      setTimeout(() => this.open(), this.#waitMs);
      this.#waitMs = Math.min(this.#waitMs * 2, WAIT_MS_MAX);
    }
  }
}
