import {LitElement, css, html, live, nothing} from "../lit.js";
import {isResident} from "../chats.js";
import {shared} from "./shared.js";

const PICTURES = "image/*";

/** Where one writes: who speaks, what is quoted, pictures, text. The draft itself belongs to the store. */
class ChatComposer extends LitElement {
  static properties = {store: {attribute: false}, chat: {attribute: false}, version: {attribute: false}};

  static styles = [shared, css`
    :host {
      display: block;
      padding: 0.4rem 0.5rem calc(0.5rem + env(safe-area-inset-bottom));
      border-top: 1px solid var(--line);
      background: var(--bar);
    }

    .line {
      display: flex;
      align-items: flex-end;
      gap: 0.4rem;
    }

    .speaker {
      display: flex;
      align-items: center;
      gap: 0.4rem;
      margin-bottom: 0.4rem;
      color: var(--muted);
    }

    select {
      flex: 1;
      min-width: 0;
      padding: 0 0.4rem;
      border: 1px solid var(--line);
      border-radius: 0.5rem;
      background: var(--field);
      color: var(--text);
      font-weight: 600;
    }

    textarea {
      flex: 1;
      min-width: 0;
      min-height: var(--tap);
      max-height: 8rem;
      padding: calc((var(--tap) - 1.5rem - 2px) / 2) 0.6rem;
      border: 1px solid var(--line);
      border-radius: 0.5rem;
      background: var(--field);
      line-height: 1.5rem;
      resize: none;
      field-sizing: content;
    }

    textarea::placeholder {
      color: var(--muted);
      opacity: 1;
    }

    .plus,
    .at {
      flex: none;
      border: 1px solid var(--line);
      background: var(--field);
      color: var(--text);
    }

    .plus {
      padding: 0;
    }

    svg {
      display: block;
      width: 1.5rem;
      height: 1.5rem;
      margin: auto;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.8;
      stroke-linejoin: round;
    }

    .send {
      flex: none;
      padding: 0 0.9rem;
    }

    .send:disabled {
      background: var(--stale-ground);
      color: var(--stale);
    }

    .strip {
      display: flex;
      align-items: center;
      gap: 0.4rem;
      margin-bottom: 0.4rem;
      padding: 0.1rem 0.1rem 0.1rem 0.6rem;
      border-radius: 0.4rem;
      background: var(--quote);
      color: var(--muted);
      font-size: 0.9rem;
    }

    .strip span {
      flex: 1;
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .strip.problem {
      background: var(--urgent-ground);
      color: var(--urgent);
    }

    .strip.problem span {
      white-space: normal;
    }

    .strip.problem button {
      border: 1px solid currentColor;
      font-weight: 600;
    }

    .pictures {
      display: flex;
      gap: 0.5rem;
      margin-bottom: 0.4rem;
      overflow-x: auto;
    }

    .picture {
      position: relative;
      flex: none;
      width: 5rem;
      height: 5rem;
    }

    .picture img {
      width: 100%;
      height: 100%;
      border-radius: 0.4rem;
      object-fit: cover;
    }

    .picture button {
      position: absolute;
      top: 0;
      right: 0;
      padding: 0;
      border-radius: 0 0.4rem;
      background: rgb(0 0 0 / 65%);
      color: #fff;
    }
  `];

  render() {
    const draft = this.store.draft(this.chat.key);
    return html`
      ${this.chat.to.group ? this.#speaker(draft) : nothing} ${draft.problem ? this.#problem(draft) : nothing}
      ${draft.quote ? this.#quote(draft.quote) : nothing} ${draft.pictures.length > 0 ? this.#pictures(draft) : nothing}
      <div class="line">
        <button class="plus" aria-label="添加图片" title="添加图片" ?disabled=${draft.sending} @click=${() => this.#chooser.click()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 7h4l2-3h6l2 3h4v13H3z"/><circle cx="12" cy="13" r="4"/></svg>
        </button>
        <textarea
          rows="1"
          aria-label=${`在${this.chat.name}里说`}
          placeholder=${this.#hint(draft)}
          enterkeyhint="send"
          maxlength=${this.store.stage.limits.textChars}
          .value=${live(draft.text)}
          ?readonly=${draft.sending}
          @input=${(event) => this.#write({text: event.target.value})}
          @keydown=${this.#key}
          @paste=${(event) => this.#add(event.clipboardData.files)}
        ></textarea>
        <button class="send main" ?disabled=${draft.isEmpty || draft.sending} @click=${this.#send}>
          ${draft.sending ? "发送中" : "发送"}
        </button>
      </div>
      <input type="file" accept=${PICTURES} multiple hidden aria-label="选择图片" @change=${this.#chosen}>
    `;
  }

  /** Puts the caret at the end; with `from`, selects what stands after it. */
  focusText(from = undefined) {
    const field = this.renderRoot.querySelector("textarea");
    // At once, while it still counts as the press that opens a phone's keyboard; the text itself is drawn later.
    field.focus();
    requestAnimationFrame(() => field.setSelectionRange(from ?? field.value.length, field.value.length));
  }

  #speaker(draft) {
    const speakers = this.store.speakers(this.chat.key);
    const current = this.store.speaker(this.chat.key)?.user;
    const options = (people) => people.map((person) => html`
      <option value=${person.user} .selected=${person.user === current}>
        ${isResident(person) ? person.name : `${person.name}（${person.title}）`}
      </option>`);
    return html`<div class="speaker">
      <label for="speaker">我是</label>
      <select id="speaker" @change=${(event) => this.store.speakAs(this.chat.key, event.target.value)}>
        <optgroup label="居民">${options(speakers.filter(isResident))}</optgroup>
        <optgroup label="办事的人">${options(speakers.filter((person) => !isResident(person)))}</optgroup>
      </select>
      ${this.#at(draft)}
    </div>`;
  }

  #problem(draft) {
    return html`<div class="strip problem" role="alert">
      <span>${draft.problem}</span>
      ${draft.isEmpty ? nothing : html`<button @click=${this.#send}>重试</button>`}
    </div>`;
  }

  #quote(quote) {
    return html`<div class="strip">
      <span>引用 ${quote.from.name}：${quote.text || "［图片］"}</span>
      <button aria-label="不引用了" @click=${() => this.#write({quote: null})}>✕</button>
    </div>`;
  }

  #pictures(draft) {
    return html`<div class="pictures">
      ${draft.pictures.map((picture, i) => html`<div class="picture">
        <img src=${picture.preview} alt=${`要发的图片 ${i + 1}`}>
        <button aria-label=${`去掉图片 ${i + 1}`} ?disabled=${draft.sending} @click=${() => this.#drop(picture)}>✕</button>
      </div>`)}
    </div>`;
  }

  #at(draft) {
    return html`<button class="at" title="叫一下回音" ?disabled=${draft.sending} @click=${() => this.#callBot(draft)}>@回音</button>`;
  }

  #hint(draft) {
    if (draft.quote?.fromBot) {
      return "写一句，或加张图";
    }
    return this.chat.to.group ? "说句话" : "对回音说";
  }

  get #chooser() {
    return this.renderRoot.querySelector("input[type=file]");
  }

  #write(changes) {
    this.store.write(this.chat.key, changes);
  }

  #callBot(draft) {
    if (!draft.text.includes("@回音")) {
      this.#write({text: `@回音 ${draft.text}`});
    }
    this.focusText();
  }

  #key(event) {
    // While an input method composes, Enter chooses a word.
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#send();
    }
  }

  #send() {
    this.store.say(this.chat.key);
  }

  #chosen(event) {
    this.#add(event.target.files);
    event.target.value = "";
  }

  #add(files) {
    const draft = this.store.draft(this.chat.key);
    const room = this.store.stage.limits.images - draft.pictures.length;
    const added = [...files].filter((file) => file.type.startsWith("image/")).slice(0, room);
    if (added.length > 0 && !draft.sending) {
      const pictures = added.map((file) => ({file, preview: URL.createObjectURL(file), url: null}));
      this.#write({pictures: [...draft.pictures, ...pictures]});
    }
  }

  #drop(picture) {
    URL.revokeObjectURL(picture.preview);
    const {pictures} = this.store.draft(this.chat.key);
    this.#write({pictures: pictures.filter((other) => other !== picture)});
  }
}

customElements.define("chat-composer", ChatComposer);
