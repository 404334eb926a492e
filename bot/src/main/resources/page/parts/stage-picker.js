import {LitElement, css, html, nothing} from "../lit.js";
import {shared} from "./shared.js";

/** Chooses the community, and which of its chats stand side by side. */
class StagePicker extends LitElement {
  static properties = {store: {attribute: false}, version: {attribute: false}};

  static styles = [shared, css`
    :host {
      display: contents;
    }

    .open {
      border: 1px solid var(--line);
    }

    [popover] {
      position: fixed;
      inset: 3.8rem 0.6rem auto auto;
      width: 22rem;
      max-width: calc(100vw - 1.2rem);
      max-height: calc(100dvh - 5rem);
      margin: 0;
      padding: 0.6rem;
      overflow: auto;
      border: 1px solid var(--line);
      border-radius: 0.6rem;
      background: var(--other);
      color: var(--text);
      box-shadow: 0 4px 24px rgb(0 0 0 / 25%);
    }

    p {
      margin: 0 0.4rem 0.3rem;
      color: var(--muted);
      font-size: 0.9rem;
    }

    label {
      display: flex;
      align-items: center;
      gap: 0.6rem;
      min-height: var(--tap);
      padding: 0 0.4rem;
      border-radius: 0.4rem;
      cursor: pointer;
    }

    label:hover {
      background: var(--hover);
    }

    input {
      width: 1.3rem;
      height: 1.3rem;
      accent-color: var(--brand);
    }

    .title {
      margin-left: auto;
      color: var(--muted);
      font-size: 0.85rem;
      text-align: right;
    }
  `];

  render() {
    return html`
      <button class="open" popovertarget="chats">选窗口</button>
      <div id="chats" popover aria-label="选窗口">
        <p>勾上的聊天会并排显示。</p>
        ${this.store.communityChats.map((chat) => this.#choice(chat))}
      </div>
    `;
  }

  #choice(chat) {
    const unread = this.store.unread(chat.key);
    return html`<label>
      <input
        type="checkbox"
        .checked=${this.store.columns.includes(chat.key)}
        @change=${(event) => this.store.showColumn(chat.key, event.target.checked)}
      >
      <span>${chat.name}</span>
      ${unread > 0 ? html`<span class="badge">${unread}</span>` : nothing}
      <span class="title">${chat.title}</span>
    </label>`;
  }
}

customElements.define("stage-picker", StagePicker);
