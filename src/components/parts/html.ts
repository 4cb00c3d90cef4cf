export { html, nothing } from 'lit';
