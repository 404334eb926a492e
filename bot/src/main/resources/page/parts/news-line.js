import {LitElement, css, html, nothing} from "../lit.js";
import {shared, tell} from "./shared.js";

const SHOWN_MAX = 3;

/** On a phone there is room for this many. */
const SHOWN_WHOLE_MAX = 2;

/** Says which chats out of sight have news. Tells `open-chat`. */
class NewsLine extends LitElement {
  static properties = {
    store: {attribute: false},
    shown: {attribute: false},
    version: {attribute: false},
    /** Over the whole width of a phone. */
    whole: {type: Boolean, reflect: true},
  };

  static styles = [shared, css`
    :host {
      display: block;
      min-width: 0;
    }

    .line {
      display: flex;
      gap: 0.4rem;
      overflow-x: auto;
      scrollbar-width: none;
    }

    :host([whole]) .line {
      background: var(--calm-ground);
    }

    :host([whole]) button {
      display: flex;
      flex: 1 1 auto;
      align-items: center;
      justify-content: center;
      gap: 0.3rem;
      min-width: 0;
      border-radius: 0;
    }

    .name {
      overflow: hidden;
      text-overflow: ellipsis;
    }

    .left {
      flex: none;
      align-self: center;
      padding: 0 0.6rem;
      color: var(--calm);
    }

    button {
      flex: none;
      background: var(--calm-ground);
      color: var(--calm);
      font-weight: 600;
      white-space: nowrap;
    }
  `];

  render() {
    const chats = this.store.newsBeside(this.shown);
    const shown = chats.slice(0, this.whole ? SHOWN_WHOLE_MAX : SHOWN_MAX);
    const left = chats.length - shown.length;
    return html`<div class="line" role="status">
      ${shown.map((chat) => this.#link(chat, chats.length > 1 && this.whole))}
      ${left > 0 ? html`<span class="left">等 ${left} 处</span>` : nothing}
    </div>`;
  }

  #link(chat, isShort) {
    const unread = this.store.unread(chat.key);
    const words = `${chat.name}有 ${unread} 条新消息`;
    return html`<button aria-label=${words} @click=${() => tell(this, "open-chat", {key: chat.key})}>
      ${isShort ? html`<span class="name">${chat.name}</span> <span class="badge">${unread}</span>` : words} ›
    </button>`;
  }
}

customElements.define("news-line", NewsLine);
