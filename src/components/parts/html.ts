export { html, noChange, nothing } from 'lit';
