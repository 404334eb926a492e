/** How the page is laid out: a bar, then columns, or a list beside a chat, or one of the two. */
import {css} from "../lit.js";

export const appStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    padding-top: env(safe-area-inset-top);
    background: var(--ground);
  }

  .alone {
    display: grid;
    flex: 1;
    place-content: center;
    justify-items: center;
    padding: 1rem;
    text-align: center;
  }

  .broken {
    flex: none;
    margin: 0;
    padding: 0.4rem 1rem;
    background: var(--urgent-ground);
    color: var(--urgent);
    font-weight: 600;
    text-align: center;
  }

  .bar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2rem 0.6rem;
    min-height: 3.4rem;
    padding: 0.2rem 0.6rem 0.2rem 0.9rem;
    border-bottom: 1px solid var(--line);
    background: var(--bar);
  }

  h1 {
    flex: none;
    margin: 0;
    font-size: 1.1rem;
  }

  .tools {
    display: flex;
    gap: 0.4rem;
    max-width: 100%;
    margin-left: auto;
  }

  .tools select {
    flex: 0 1 auto;
    min-width: 0;
  }

  .tools button,
  .tools select {
    border: 1px solid var(--line);
    border-radius: 0.5rem;
    background: var(--field);
  }

  .tools button[aria-pressed="true"],
  .tools button[aria-expanded="true"] {
    border-color: var(--brand);
    background: var(--calm-ground);
    color: var(--calm);
    font-weight: 600;
  }

  .bar news-line {
    flex: 1;
  }

  main {
    display: flex;
    flex: 1;
    min-height: 0;
  }

  main.phone {
    flex-direction: column;
  }

  .phone chat-list,
  .phone chat-window {
    flex: 1;
  }

  .pair chat-list {
    flex: 0 0 20rem;
    border-right: 1px solid var(--line);
  }

  .pair chat-window {
    flex: 1;
  }

  .pick {
    flex: 1;
    align-self: center;
    color: var(--muted);
    text-align: center;
  }

  .columns {
    display: flex;
    flex: 1;
    justify-content: safe center;
    gap: 0.6rem;
    min-width: 0;
    padding: 0.6rem;
    overflow: auto hidden;
  }

  .columns chat-window {
    flex: 1 0 19rem;
    max-width: 27rem;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: 0.9rem;
  }

  aside {
    flex: 0 0 22rem;
    min-width: 0;
    border-left: 1px solid var(--line);
  }

  dialog {
    max-width: none;
    max-height: none;
    padding: 0;
    border: 0;
    color: inherit;
  }

  .sheet {
    inset: auto 0 0;
    width: 100%;
    height: 88dvh;
    margin: 0;
    border-radius: 0.9rem 0.9rem 0 0;
    overflow: hidden;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }

  .viewer {
    display: grid;
    place-items: center;
    width: 100vw;
    height: 100dvh;
    background: #000;
  }

  .viewer img {
    max-width: 100vw;
    max-height: 100dvh;
  }

  .viewer button {
    position: absolute;
    top: calc(0.5rem + env(safe-area-inset-top));
    right: 0.5rem;
    background: rgb(0 0 0 / 60%);
    color: #fff;
    font-size: 1.3rem;
  }
`;
