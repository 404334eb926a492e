/** What is being written in one chat. It stays until the service has taken it. */

export class Draft {
  text = "";
  /** `{file, preview, url}`: `url` once the service keeps it. */
  pictures = [];
  /** The entry that is answered, or null. */
  quote = null;
  sending = false;
  /** Why it did not go out, or "". */
  problem = "";
  #id = null;

  get isEmpty() {
    return this.text.trim() === "" && this.pictures.length === 0;
  }

  /** The same over every retry, so that a message that did arrive is not taken twice. */
  get id() {
    this.#id ??= `c-${crypto.randomUUID()}`;
    return this.#id;
  }

  /** A changed message is another message: it gets another id. */
  change(changes) {
    Object.assign(this, changes);
    this.#id = null;
    this.problem = "";
  }

  clear() {
    this.pictures.forEach((picture) => URL.revokeObjectURL(picture.preview));
    this.change({text: "", pictures: [], quote: null, sending: false});
  }

  fail(problem) {
    this.sending = false;
    this.problem = problem;
  }
}
