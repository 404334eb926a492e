import {LitElement, css, html, nothing} from "../lit.js";
import {shared, tell} from "./shared.js";

const SHOWN_MAX = 3;

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

    :host([whole]) button {
      flex: 1 0 auto;
      border-radius: 0;
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
    return html`<div class="line" role="status">
      ${chats.slice(0, SHOWN_MAX).map((chat) => html`
        <button @click=${() => tell(this, "open-chat", {key: chat.key})}>
          ${chat.name}有 ${this.store.unread(chat.key)} 条新消息 ›
        </button>`)}
      ${chats.length > SHOWN_MAX ? html`<button disabled>还有 ${chats.length - SHOWN_MAX} 处</button>` : nothing}
    </div>`;
  }
}

customElements.define("news-line", NewsLine);
