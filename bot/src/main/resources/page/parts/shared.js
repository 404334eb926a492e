/** Styles that every part starts with: touch targets, focus, avatars, what only a screen reader hears. */
import {css} from "../lit.js";

export const shared = css`
  :host,
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  button,
  select,
  textarea,
  input {
    margin: 0;
    font: inherit;
    color: inherit;
  }

  button,
  select {
    min-width: var(--tap);
    min-height: var(--tap);
    cursor: pointer;
    touch-action: manipulation;
  }

  button {
    padding: 0 0.6rem;
    border: 0;
    border-radius: 0.5rem;
    background: none;
  }

  button:disabled {
    cursor: default;
  }

  :focus-visible {
    outline: 3px solid var(--link);
    outline-offset: -1px;
  }

  @media (hover: hover) {
    button:not(:disabled):hover {
      background: var(--hover);
    }
  }

  .main {
    background: var(--brand);
    color: var(--on-brand);
    font-weight: 600;
  }

  @media (hover: hover) {
    button.main:not(:disabled):hover {
      background: var(--brand);
      filter: brightness(1.08);
    }
  }

  .avatar {
    display: grid;
    place-items: center;
    flex: none;
    width: 2.5rem;
    height: 2.5rem;
    border-radius: 0.4rem;
    background: #4a6b8a;
    color: #fff;
    font-weight: 600;
    line-height: 1;
    user-select: none;
  }

  .avatar.resident {
    background: #8a5a2b;
  }

  .avatar.worker,
  .avatar.microworker {
    background: #2563a8;
  }

  .avatar.leader {
    background: #6b3fa0;
  }

  .avatar.group,
  .avatar.bot {
    background: #0a7d45;
  }

  .badge {
    display: inline-grid;
    place-items: center;
    min-width: 1.4rem;
    height: 1.4rem;
    padding: 0 0.35rem;
    border-radius: 0.7rem;
    background: #c5221f;
    color: #fff;
    font-size: 0.8rem;
    font-weight: 600;
    line-height: 1;
  }

  .label {
    flex: none;
    padding: 0.05rem 0.4rem;
    border-radius: 0.3rem;
    font-size: 0.85rem;
    font-weight: 600;
    white-space: nowrap;
  }

  .calm {
    background: var(--calm-ground);
    color: var(--calm);
  }

  .todo {
    background: var(--todo-ground);
    color: var(--todo);
  }

  .urgent {
    background: var(--urgent-ground);
    color: var(--urgent);
  }

  .heard-only {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;

const FACES = {group: "群", bot: "回", worker: "格", microworker: "微", leader: "长", property: "物"};

/** The one character on an avatar: a resident's family name, else what the person is there for. */
export function face(role, name) {
  return FACES[role] ?? (name || "？").slice(0, 1);
}

/** Tells the page something from within a part. */
export function tell(part, type, detail = {}) {
  part.dispatchEvent(new CustomEvent(type, {detail, bubbles: true, composed: true}));
}
