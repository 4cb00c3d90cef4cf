export { css } from 'lit';
