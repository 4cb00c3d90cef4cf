import './desk.css';
import { TinDesk } from './app.js';

customElements.define('tin-desk', TinDesk);
