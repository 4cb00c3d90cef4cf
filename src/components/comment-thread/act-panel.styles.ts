import { css } from '../../theme/css.js';

/** What stands below a comment while its reader does something with it. */
export const actPanelStyles = css`
  .panel {
    margin-block: 8px 12px;
    padding-inline-start: 13px;
    border-inline-start: 3px solid var(--tin-ink, currentColor);
  }
  .panel:focus,
  .panel-said:focus {
    outline: none;
  }
  .reasons {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .panel-label {
    padding: 0;
    color: var(--tin-ink, currentColor);
    font-size: var(--tin-text-1, 0.8125em);
    font-weight: 700;
    line-height: 1.54;
  }
  .reason {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    color: var(--tin-ink, currentColor);
    font-size: var(--tin-text-2, 0.9375em);
  }
  .panel-box {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--tin-accent, auto);
  }
  .panel-said,
  .panel-fault {
    display: block;
    padding-block: 4px;
    color: var(--tin-ink, currentColor);
    font-size: var(--tin-text-1, 0.8125em);
    line-height: 1.54;
  }
  .panel-field {
    box-sizing: border-box;
    display: block;
    inline-size: 100%;
    max-inline-size: 62ch;
    min-block-size: 44px;
    margin-block-start: 4px;
    padding: 9px 12px;
    border: 1px solid var(--tin-control, currentColor);
    border-radius: var(--tin-radius, 2px);
    background: none;
    color: inherit;
    font: inherit;
    resize: vertical;
  }
  .panel-acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 24px;
  }
  .panel-act,
  .panel-link {
    min-block-size: 32px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--tin-ink, currentColor);
    font: inherit;
    font-size: var(--tin-text-1, 0.8125em);
    text-align: start;
    cursor: pointer;
  }
  .panel-link {
    text-decoration: underline;
  }
  .panel-said .panel-act,
  .panel-said .panel-link {
    margin-inline-start: 16px;
    font-size: inherit;
  }
  .panel-act:hover {
    text-decoration: underline;
  }
  .panel-send {
    min-block-size: 44px;
    padding: 8px 20px;
    border: 2px solid var(--tin-button, currentColor);
    border-radius: var(--tin-radius, 2px);
    background: var(--tin-button, none);
    color: var(--tin-on-button, currentColor);
    font: inherit;
    font-size: var(--tin-text-2, 0.9375em);
    font-weight: 700;
    cursor: pointer;
  }
  :is(.panel-act, .panel-link, .panel-send, .panel-field, .panel-box):focus-visible {
    outline: var(--tin-focus-width, 3px) solid var(--tin-focus, currentColor);
    outline-offset: 3px;
  }

  @media print {
    .panel {
      display: none;
    }
  }
`;
