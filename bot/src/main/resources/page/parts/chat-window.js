import {LitElement, html, nothing, repeat} from "../lit.js";
import {commandIn, needsTime, timeWords, wantsNote} from "../chats.js";
import "./chat-bubble.js";
import "./chat-composer.js";
import {face, shared, tell} from "./shared.js";
import {welcome} from "./welcome.js";
import {windowStyle} from "./window-style.js";

const NEAR_END_PX = 80;

/** One chat, as on a phone. Tells `close-chat` and `read-latest`; passes on what its bubbles tell. */
class ChatWindow extends LitElement {
  static properties = {
    store: {attribute: false},
    chat: {attribute: false},
    /** "back" on a phone, "remove" for one of several columns, else none. */
    leave: {attribute: false},
    /** Counts the store's changes, so that each one draws anew. */
    version: {attribute: false},
    hasNews: {state: true},
  };

  static styles = [shared, windowStyle];

  #sight = new IntersectionObserver(([seen]) => this.#see(seen.isIntersecting), {threshold: 0.6});
  #room = new ResizeObserver(() => this.#stays && this.#toEnd());
  #isInSight = false;
  #stays = true;
  #count = 0;
  #top = 0;
  /** What comes after this `seq` is news since the chat was opened. */
  #newsAfter = Infinity;

  connectedCallback() {
    super.connectedCallback();
    this.#sight.observe(this);
    if (this.hasUpdated) {
      this.#room.observe(this.#log);
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#sight.disconnect();
    this.#room.disconnect();
  }

  render() {
    const {chat, store} = this;
    const entries = store.entries(chat.key);
    return html`
      <header class=${this.leave === "back" ? "has-back" : ""}>
        ${this.leave === "back" ? this.#leaveButton("‹", "返回") : nothing}
        <span class="avatar ${chat.role}" aria-hidden="true">${face(chat.role, chat.name)}</span>
        <div class="name">
          <h2 id="name">${chat.name}</h2>
          <span class="title">${chat.title}</span>
        </div>
        ${this.leave === "remove" ? this.#leaveButton("✕", `收起${chat.name}的窗口`) : nothing}
      </header>
      <slot name="news"></slot>
      <div class="middle">
        <div class="log" role="log" aria-labelledby="name" tabindex="0" @scroll=${this.#scrolled}>
          ${entries.length === 0 ? html`<div class="welcome">${welcome(chat)}</div>` : nothing}
          ${repeat(entries, (entry) => entry.id, (entry, i) => this.#entry(entry, entries[i - 1]))}
        </div>
        ${this.hasNews ? html`<button class="down" @click=${this.#toEnd}>有新消息 ↓</button>` : nothing}
      </div>
      ${this.#examples(entries)}
      <chat-composer .store=${store} .chat=${chat} .version=${this.version}></chat-composer>
    `;
  }

  #leaveButton(sign, label) {
    return html`<button class="leave" aria-label=${label} title=${label} @click=${() => tell(this, "close-chat", {key: this.chat.key})}>${sign}</button>`;
  }

  #entry(entry, before) {
    const {store, chat} = this;
    const states = entry.buttons.map((button) => store.buttonState(chat.key, entry, button));
    return html`
      ${needsTime(entry, before) ? html`<p class="time">${timeWords(entry.at)}</p>` : nothing}
      <chat-bubble
        .entry=${entry}
        .names=${store.names}
        .speakerRole=${store.role(entry.from.user)}
        .buttonStates=${states.join(" ")}
        ?own=${entry.from.user === store.speaker(chat.key)?.user}
        ?fresh=${entry.fromBot && entry.seq > this.#newsAfter}
        @quote-entry=${() => this.#answer({quote: entry})}
        @press-button=${(event) => this.#press(entry, event.detail.button)}
        @ask-ticket=${(event) => store.ask(chat.key, event.detail.ask)}
      ></chat-bubble>
    `;
  }

  #examples(entries) {
    const said = new Set(entries.map((entry) => entry.text));
    const left = this.chat.examples.filter((example) => !said.has(example));
    return left.length === 0 ? nothing : html`<div class="examples ${entries.length === 0 ? "whole" : ""}" role="group" aria-label="例句：点一句，再点发送">
      ${left.map((example) => html`<button title=${example} @click=${() => this.#answer({text: example})}>${example}</button>`)}
    </div>`;
  }

  #press(entry, button) {
    if (wantsNote(button)) {
      // The note that comes with the button stays selected: typing replaces it, sending keeps it.
      const command = `${commandIn(button.send)} `;
      const text = button.send.startsWith(command) ? button.send : command;
      this.#answer({text, quote: entry}, command.length);
    } else {
      this.store.press(this.chat.key, entry, button);
    }
  }

  #answer(changes, from = undefined) {
    this.store.write(this.chat.key, changes);
    this.renderRoot.querySelector("chat-composer").focusText(from);
  }

  firstUpdated() {
    // A keyboard that opens or a line that appears must not cover what was said last.
    this.#room.observe(this.#log);
  }

  willUpdate(changed) {
    if (changed.has("chat")) {
      this.#stays = true;
      this.#count = 0;
      this.#newsAfter = this.store.lastRead(this.chat.key);
      this.hasNews = false;
    }
  }

  updated() {
    const entries = this.store.entries(this.chat.key);
    const count = entries.length;
    if (count !== this.#count) {
      this.#stays ||= count > this.#count && entries.at(-1).from.user === this.store.speaker(this.chat.key)?.user;
      this.hasNews = !this.#stays && count > this.#count;
      this.#count = count;
      // The bubbles draw themselves after this part has: only then is the height known.
      requestAnimationFrame(() => this.#stays && this.#toEnd());
    }
    this.#markRead();
  }

  #scrolled() {
    const {scrollTop, scrollHeight, clientHeight} = this.#log;
    // A log that grows stands farther from its end too; only who scrolls up wants to stay there.
    const isUp = scrollTop < this.#top;
    this.#top = scrollTop;
    this.#stays = scrollHeight - scrollTop - clientHeight < NEAR_END_PX || (this.#stays && !isUp);
    this.hasNews &&= !this.#stays;
  }

  #toEnd() {
    if (this.#count > 0) {
      this.#log.scrollTop = this.#log.scrollHeight;
    }
  }

  get #log() {
    return this.renderRoot.querySelector(".log");
  }

  #see(isInSight) {
    this.#isInSight = isInSight;
    this.#markRead();
  }

  #markRead() {
    if (this.#isInSight && document.visibilityState === "visible") {
      this.store.markRead(this.chat.key);
    }
  }
}

customElements.define("chat-window", ChatWindow);
