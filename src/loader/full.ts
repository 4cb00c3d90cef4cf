import './tinbox.js';
