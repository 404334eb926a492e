import {LitElement, css, html, nothing, repeat} from "../lit.js";
import {isResident, lastLine, timeWords} from "../chats.js";
import {face, shared, tell} from "./shared.js";

const SECTIONS = [
  ["群", (chat) => chat.role === "group"],
  ["居民的私聊", isResident],
  ["办事的人的私聊", (chat) => chat.role !== "group" && !isResident(chat)],
];

/** The list of chats with what was said last and how much is unread. Tells `open-chat`. */
class ChatList extends LitElement {
  static properties = {store: {attribute: false}, current: {attribute: false}, version: {attribute: false}};

  static styles = [shared, css`
    :host {
      display: block;
      overflow: hidden auto;
      background: var(--other);
      padding-bottom: env(safe-area-inset-bottom);
    }

    h2 {
      margin: 0;
      padding: 0.5rem 0.9rem 0.3rem;
      background: var(--ground);
      color: var(--muted);
      font-size: 0.85rem;
      font-weight: 400;
    }

    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    button {
      display: flex;
      align-items: center;
      gap: 0.7rem;
      width: 100%;
      min-height: 4.2rem;
      padding: 0.5rem 0.9rem;
      border-bottom: 1px solid var(--line);
      border-radius: 0;
      text-align: left;
    }

    button[aria-current] {
      background: var(--hover);
    }

    .middle {
      flex: 1;
      min-width: 0;
      line-height: 1.35;
    }

    .top {
      display: flex;
      align-items: baseline;
      gap: 0.5rem;
    }

    .name {
      flex: 1;
      min-width: 0;
      font-weight: 600;
    }

    .name,
    .last {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    time,
    .last {
      color: var(--muted);
      font-size: 0.9rem;
    }

    .bottom {
      display: flex;
      align-items: center;
      gap: 0.5rem;
      min-height: 1.5rem;
    }

    .last {
      flex: 1;
    }
  `];

  render() {
    const chats = this.store.communityChats;
    return SECTIONS.map(([title, belongs]) => {
      const rows = this.#newsFirst(chats.filter(belongs));
      return rows.length === 0 ? nothing : html`<h2>${title}</h2><ul>${this.#list(rows)}</ul>`;
    });
  }

  /** Each row stays its chat's own when news moves it up: what is under a finger must not become another chat. */
  #list(rows) {
    return repeat(rows, (chat) => chat.key, (chat) => this.#row(chat));
  }

  /** Somebody whose turn it is must not stand below the edge of a phone. */
  #newsFirst(chats) {
    return [...chats].sort((a, b) => (this.store.unread(b.key) > 0) - (this.store.unread(a.key) > 0));
  }

  #row(chat) {
    const last = this.store.entries(chat.key).at(-1);
    const unread = this.store.unread(chat.key);
    return html`<li>
      <button aria-current=${this.current === chat.key ? "true" : nothing} @click=${() => tell(this, "open-chat", {key: chat.key})}>
        <span class="avatar ${chat.role}" aria-hidden="true">${face(chat.role, chat.name)}</span>
        <span class="middle">
          <span class="top"><span class="name">${chat.name}</span>${last ? html`<time>${timeWords(last.at)}</time>` : nothing}</span>
          <span class="bottom">
            <span class="last">${lastLine(last, chat)}</span>
            ${unread > 0 ? html`<span class="badge" aria-label=${`${unread} 条没看`}>${unread}</span>` : nothing}
          </span>
        </span>
      </button>
    </li>`;
  }
}

customElements.define("chat-list", ChatList);
