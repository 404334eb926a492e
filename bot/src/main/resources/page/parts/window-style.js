/** How one chat is laid out: its name, what was said, examples, and where one writes. */
import {css} from "../lit.js";

export const windowStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--ground);
  }

  header {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 3.4rem;
    padding: 0.2rem 0.4rem 0.2rem 0.75rem;
    border-bottom: 1px solid var(--line);
    background: var(--bar);
  }

  header.has-back {
    padding-left: 0.2rem;
  }

  .name {
    flex: 1;
    min-width: 0;
    line-height: 1.25;
  }

  h2 {
    margin: 0;
    overflow: hidden;
    font-size: 1rem;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .title {
    display: block;
    overflow: hidden;
    color: var(--muted);
    font-size: 0.85rem;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .leave {
    flex: none;
    padding: 0;
    font-size: 1.3rem;
    color: var(--muted);
  }

  .has-back .leave {
    font-size: 2rem;
    line-height: 1;
    color: var(--text);
  }

  .middle {
    position: relative;
    flex: 1;
    min-height: 0;
  }

  .log {
    height: 100%;
    padding: 0.4rem 0 0.6rem;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }

  .time {
    margin: 0.6rem 0 0.2rem;
    color: var(--muted);
    font-size: 0.85rem;
    text-align: center;
  }

  .down {
    position: absolute;
    right: 0.75rem;
    bottom: 0.6rem;
    border: 1px solid var(--line);
    border-radius: 2rem;
    background: var(--other);
    color: var(--link);
    box-shadow: 0 1px 6px rgb(0 0 0 / 20%);
  }

  .welcome {
    margin: 0.8rem 0.75rem;
    padding: 0.8rem 1rem;
    border-radius: 0.6rem;
    background: var(--other);
  }

  .welcome p,
  .welcome ol {
    margin: 0;
  }

  .welcome ol {
    padding: 0.4rem 0 0 1.3rem;
  }

  .examples {
    display: flex;
    gap: 0.4rem;
    padding: 0.4rem 0.5rem;
    overflow-x: auto;
    border-top: 1px solid var(--line);
    background: var(--bar);
    scrollbar-width: thin;
  }

  .examples button {
    flex: none;
    max-width: 15rem;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: 1.4rem;
    background: var(--field);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .examples.whole {
    flex-wrap: wrap;
  }

  .examples.whole button {
    max-width: 100%;
    padding: 0.3rem 0.9rem;
    line-height: 1.35;
    text-align: left;
    white-space: normal;
  }
`;
