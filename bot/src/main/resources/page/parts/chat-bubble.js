import {LitElement, html, nothing} from "../lit.js";
import {isTold, timeWords} from "../chats.js";
import {pieces} from "../text.js";
import {HURRIES, KINDS} from "../words.js";
import {bubbleStyle} from "./bubble-style.js";
import {face, shared, tell} from "./shared.js";

/**
 * One message. Tells `quote-entry`, `read-entry`, `open-picture`, `ask-ticket` and `press-button`.
 */
class ChatBubble extends LitElement {
  static properties = {
    entry: {attribute: false},
    /** The speaker's role, for the avatar. */
    speakerRole: {attribute: false},
    own: {type: Boolean, reflect: true},
    fresh: {type: Boolean, reflect: true},
    names: {attribute: false},
    /** One of the states of `Store.buttonState` for each button, joined: a string so that only changes draw anew. */
    buttonStates: {attribute: false},
    opened: {state: true},
  };

  static styles = [shared, bubbleStyle];

  constructor() {
    super();
    this.names = [];
    this.buttonStates = "";
    this.opened = false;
  }

  render() {
    const {entry} = this;
    const [kind, tone] = KINDS[entry.kind] ?? [];
    const isCard = entry.buttons.length > 0;
    const isUrgent = entry.urgent && HURRIES.has(entry.kind);
    return html`
      <article class=${isCard ? "card" : ""} aria-label=${`${entry.from.name} ${timeWords(entry.at)}`}>
        <span class="avatar ${this.speakerRole}" aria-hidden="true">${face(this.speakerRole, entry.from.name)}</span>
        <div class="body">
          <div class="who" ?hidden=${this.own}>
            <span>${entry.from.name}</span>
            ${kind ? html`<span class="label ${isUrgent ? "urgent" : tone}">${kind}${isUrgent ? " · 急" : ""}</span>` : nothing}
            ${this.own ? nothing : this.#more()}
          </div>
          <div class="bubble">
            ${entry.text || entry.mentions.length > 0 ? html`<p class="text">${this.#mentions()}${this.#text()}</p>` : nothing}
            ${this.#pictures()} ${isCard ? this.#buttons() : nothing}
          </div>
          ${entry.quote ? html`<blockquote class="quote"><span>${entry.quote.name}：${entry.quote.text || "（较早的消息）"}</span></blockquote>` : nothing}
          ${this.opened ? this.#actions() : nothing}
        </div>
        ${this.own ? this.#more() : nothing}
      </article>
    `;
  }

  #mentions() {
    const {mentions, text} = this.entry;
    const missing = mentions.filter((person) => !text.includes(`@${person.name}`));
    return missing.map((person) => html`<span class="mention">@${person.name}</span> `);
  }

  #text() {
    const all = pieces(this.entry.text, this.names);
    return all.map((piece, i) => {
      if (piece.kind === "mention") {
        return html`<span class="mention">${piece.text}</span>`;
      }
      if (piece.kind === "ticket" && this.entry.fromBot) {
        return this.#ticket(piece.text, stopAtStart(all[i + 1]));
      }
      return all[i - 1]?.kind === "ticket" && this.entry.fromBot ? piece.text.slice(stopAtStart(piece).length) : piece.text;
    });
  }

  /** A number that can be tapped, with the stop after it: a line must not begin with that. */
  #ticket(text, stop) {
    const ask = `查询 ${text}`;
    return html`<span class="whole"><button class="ticket" title=${ask} aria-label=${ask} @click=${() => tell(this, "ask-ticket", {ask})}>${text}</button>${stop}</span>`;
  }

  #pictures() {
    const {images, from} = this.entry;
    if (images.length === 0) {
      return nothing;
    }
    return html`<div class="pictures">
      ${images.map((url, i) => html`
        <button class="picture" aria-label=${`看大图：${from.name}的图片 ${i + 1}`} @click=${() => tell(this, "open-picture", {url})}>
          <img src=${url} alt="" width="119" height="119" loading="lazy" referrerpolicy="no-referrer">
        </button>`)}
    </div>`;
  }

  #buttons() {
    const states = this.buttonStates.split(" ");
    return html`<div class="buttons ${this.entry.kind === "survey" ? "marks" : ""}" role="group" aria-label="可以点的按钮">
      ${this.entry.buttons.map((button, i) => this.#button(button, states[i] ?? "idle"))}
    </div>`;
  }

  #button(button, state) {
    const words = {sending: "发送中…", failed: `${button.label} · 重试`, pressed: `✓ ${button.label}`};
    const isOver = state !== "idle" && state !== "failed";
    return html`<button class=${state} ?disabled=${isOver} @click=${() => tell(this, "press-button", {entry: this.entry, button})}>
      ${words[state] ?? button.label}
    </button>`;
  }

  #more() {
    return html`<button class="more" aria-label="更多" aria-expanded=${this.opened} @click=${() => (this.opened = !this.opened)}>
      ⋯
    </button>`;
  }

  #actions() {
    return html`<div class="actions">
      <button @click=${() => this.#act("quote-entry")}>引用</button>
      ${isTold(this.entry) ? html`<button @click=${() => this.#act("read-entry")}>机器人怎么理解的</button>` : nothing}
    </div>`;
  }

  #act(type) {
    this.opened = false;
    tell(this, type, {entry: this.entry});
  }
}

/** The stop that a piece of text begins with, or "". */
function stopAtStart(piece) {
  return piece?.kind === "text" ? piece.text.match(/^[，。：；、！？）]?/)[0] : "";
}

customElements.define("chat-bubble", ChatBubble);
