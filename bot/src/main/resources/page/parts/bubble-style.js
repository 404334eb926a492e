/** How a message looks: own ones green on the right, others white on the left, cards over the whole width. */
import {css} from "../lit.js";

export const bubbleStyle = css`
  :host {
    display: block;
    padding: 0.3rem 0.75rem;
  }

  article {
    display: flex;
    align-items: flex-start;
    gap: 0.5rem;
  }

  :host([own]) article {
    flex-direction: row-reverse;
  }

  .body {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    min-width: 0;
    max-width: calc(100% - 4.6rem);
  }

  :host([own]) .body {
    max-width: calc(100% - 5.2rem);
    align-items: flex-end;
  }

  .card .body {
    flex: 1;
    max-width: calc(100% - 3rem);
  }

  .who {
    display: flex;
    align-items: center;
    gap: 0.4rem;
    width: 100%;
    min-height: 1.5rem;
    color: var(--muted);
    font-size: 0.85rem;
  }

  .bubble {
    min-width: 2.5rem;
    max-width: 100%;
    border-radius: 0.45rem;
    background: var(--other);
    overflow-wrap: anywhere;
  }

  .card .bubble {
    width: 100%;
  }

  :host([own]) .bubble {
    background: var(--own);
    color: var(--own-text);
  }

  :host([fresh]) .bubble {
    animation: glow 2.5s ease-out;
  }

  @keyframes glow {
    from {
      background: var(--glow);
    }
  }

  .text {
    margin: 0;
    padding: 0.45rem 0.7rem;
    white-space: pre-wrap;
  }

  .mention {
    color: var(--link);
    font-weight: 600;
  }

  :host([own]) .mention {
    color: inherit;
  }

  .whole {
    white-space: nowrap;
  }

  .ticket {
    min-width: 0;
    min-height: 0;
    padding: 0.15rem 0.1rem;
    margin: -0.15rem 0;
    border-radius: 0.2rem;
    color: var(--link);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .pictures {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem;
    padding: 0.3rem;
  }

  .picture {
    width: 7rem;
    height: 7rem;
    padding: 0;
    overflow: hidden;
  }

  .picture img {
    display: block;
    width: 100%;
    height: 100%;
    border-radius: 0.35rem;
    background: var(--quote);
    object-fit: cover;
  }

  .quote {
    max-width: 100%;
    margin: 0.25rem 0 0;
    padding: 0.25rem 0.5rem;
    border-radius: 0.3rem;
    background: var(--quote);
    color: var(--muted);
    font-size: 0.85rem;
  }

  .quote span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    padding: 0.5rem 0.6rem 0.6rem;
    border-top: 1px solid var(--line);
  }

  .buttons button {
    flex: 1 1 auto;
    min-width: 5rem;
    border: 1px solid currentColor;
    color: var(--brand);
    font-weight: 600;
  }

  .buttons button:first-child {
    border-color: var(--brand);
    background: var(--brand);
    color: var(--on-brand);
  }

  .buttons.marks {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
  }

  .buttons.marks button {
    min-width: 0;
    padding: 0 0.2rem;
    border-color: currentColor;
    background: none;
    color: var(--brand);
  }

  .buttons button.pressed,
  .buttons button.spent {
    border-color: var(--line);
    background: var(--stale-ground);
    color: var(--stale);
    font-weight: 400;
  }

  .buttons button.pressed {
    font-weight: 600;
  }

  .buttons button.failed {
    border-color: var(--urgent);
    background: var(--urgent-ground);
    color: var(--urgent);
  }

  .more {
    flex: none;
    align-self: flex-end;
    margin: 0 -0.6rem;
    padding: 0;
    color: var(--muted);
    font-weight: 700;
    opacity: 0.75;
  }

  .who .more {
    position: relative;
    align-self: center;
    margin: -0.7rem 0 -0.7rem auto;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    margin-top: 0.3rem;
  }

  .actions button {
    border: 1px solid var(--line);
    background: var(--other);
  }
`;
